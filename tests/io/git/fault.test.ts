import { describe, expect, test } from "vitest";
import { explain } from "../../../src/io/git/fault.ts";
import type { RemoteFault } from "../../../src/model/remote.ts";

const said = (stderr: string): RemoteFault =>
  explain({ code: 128, stdout: Buffer.from(""), stderr, stopped: null });
const AT = "fatal: unable to access 'https://git.nl-network.example/toolkits.git/': ";

/** What Git says with other libraries than the one here: OpenSSL, GnuTLS, Windows' own, and curl of several ages. */
describe("one cause has one name, whichever library says it", () => {
  test.each<readonly [RemoteFault, string]>([
    ["expired", `${AT}SSL certificate problem: certificate has expired`],
    ["expired", `${AT}schannel: next InitializeSecurityContext failed: SEC_E_CERT_EXPIRED (0x80090328)`],
    ["certificate", `${AT}SSL certificate problem: self-signed certificate`],
    ["certificate", `${AT}server certificate verification failed. CAfile: none CRLfile: none`],
    ["certificate", `${AT}SSL: certificate subject name (a) does not match target host name 'b'`],
    ["not-tls", `${AT}OpenSSL/3.0.13: error:0A00010B:SSL routines::wrong version number`],
    ["not-tls", `${AT}gnutls_handshake() failed: An unexpected TLS packet was received.`],
    ["no-tls", `${AT}GnuTLS recv error (-12): A TLS fatal alert has been received.`],
    ["no-tls", `${AT}gnutls_handshake() failed: Handshake failed`],
    ["cut", `${AT}gnutls_handshake() failed: The TLS connection was non-properly terminated.`],
    [
      "cut",
      `${AT}OpenSSL SSL_read: OpenSSL/3.0.13: error:0A000126:SSL routines::unexpected eof while reading`,
    ],
    ["cut", "error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly: CANCEL (err 8)"],
    ["cut", `${AT}Recv failure: Connection reset by peer`],
    ["proxy-sign-in", `${AT}CONNECT tunnel failed, response 407`],
    ["proxy-sign-in", `${AT}Received HTTP code 407 from proxy after CONNECT`],
    ["proxy", `${AT}CONNECT tunnel failed, response 403`],
    ["proxy", `${AT}Could not resolve proxy: proxy.town.example`],
    ["unknown-host", `${AT}Could not resolve host: git.nl-network.example`],
    ["unknown-host", "ssh: Could not resolve hostname git.nl-network.example: Name or service not known"],
    ["no-answer", `${AT}Failed to connect to git.nl-network.example port 443: Connection refused`],
    ["refused", "git@git.nl-network.example: Permission denied (publickey)."],
    ["not-git", `${AT}Received HTTP/0.9 when not allowed`],
    ["broken", `${AT}Error while processing content unencoding: incorrect header check`],
    ["git-missing", "git: 'remote-https' is not a git command. See 'git --help'."],
  ])("%s: %s", (fault, stderr) => {
    expect(said(stderr)).toBe(fault);
  });

  test("every status that a server can answer with has a name", () => {
    const nameless = Array.from({ length: 300 }, (_, index) => 300 + index).filter(
      (status) => said(`${AT}The requested URL returned error: ${status}`) === "unknown",
    );
    expect(nameless).toEqual([]);
  });
});

test("words in an address say nothing about what happened", () => {
  const at = "fatal: unable to access 'https://git.tls.example/certificate has expired/SSL timed out.git/': ";
  expect(said(`${at}Could not resolve host: git.tls.example`)).toBe("unknown-host");
  expect(said(`${at}Failed to connect to certificate.example port 443: Connection refused`)).toBe(
    "no-answer",
  );
});

test("a server's own words prove nothing, but that it cannot read its own files", () => {
  expect(said("remote: No space left on device\nfatal: protocol error: bad pack header")).toBe("broken");
  expect(
    said(
      "remote: aborting due to possible repository corruption on the remote side.\nfatal: protocol error: bad pack header",
    ),
  ).toBe("damaged");
});
