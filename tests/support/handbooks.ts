import { Buffer } from "node:buffer";
import type { Files } from "./repository.ts";

/** The smallest picture that is one: a PNG of one dot. */
export const PNG = Buffer.from(
  "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f0005000" +
    "1ffa03b2bd70000000049454e44ae426082",
  "hex",
);

/** The top of a licence as it stands in a repository. */
export const LICENCE =
  "Attribution-ShareAlike 4.0 International\n\n=====\n\nCreative Commons Corporation is not a law firm.\n";

/** A handbook as many are: folders, README files, pictures and links, and no front matter at all. */
export const plainHandbook = (more: Files = {}): Files => ({
  LICENSE: LICENCE,
  "README.md":
    "# A handbook\n\nEverything for people who help. Begin with [the first week](docs/first-week.md).\n",
  "docs/README.md": `[![build](https://ci.example/badge.svg)](https://ci.example/x)

# Volunteer handbook

This handbook is for everybody who helps a family. It says what to do, and whom to ask.

* [The first week](first-week.md#Before-they-arrive)
* [The first week, as a folder's neighbour](./first-week)
* [Housing](housing/)
* [The same from the top](/docs/housing/README.md)
* [Contributing](../CONTRIBUTING.md), [the tools](../tools), [the site](https://handbook.example/)
* [Gone](gone.md), [outside](../../secret.md), [old](http://old.example/page)

## Before they arrive

See [below](#what-we-use) and [at the top](#volunteer-handbook).

### What we *use* ###

| what | where |
|---|---|
| [Housing](housing/README.md#rent \\| costs) | ![map](img/Map%20of%20town.png) |

What [we][guide] use.

[guide]: housing/viewing%20a%20home.md "A guide"
`,
  "docs/first-week.md": `The first week
==============

The first days are long. Call the family every day, and write down what they ask.

Before they arrive
------------------

> - Look at the [map of the town](img/Map%20of%20town.png) and
>   ![the town](img/Map%20of%20town.png)

## Before they arrive

Again. ![a drawing](img/drawing.svg) ![far](https://pictures.example/far.png) ![](img/not-a-picture.png)

    [code](first-week.md) stays as it is

\`[code](first-week.md)\` too.
`,
  "docs/housing/README.md": "# Housing\n\nFinding a home.\n\n## Rent | costs\n\nBack to [the start](..).\n",
  "docs/housing/viewing a home.md":
    "# Viewing a home\n\nLook at ![the map](../img/Map%20of%20town.png) first.\n",
  "docs/img/Map of town.png": PNG,
  "docs/img/drawing.svg": "<svg onload='alert(1)'/>",
  "docs/img/not-a-picture.png": "MZ",
  "CONTRIBUTING.md": "# Contributing\n",
  "tools/build.sh": "exit 1\n",
  ...more,
});

/** A handbook written for other tools (Hugo, Docusaurus, Jekyll), in two languages. */
export const foreignHandbook = (more: Files = {}): Files => ({
  "docs/en/intro.md": `---
name: Welcome
description: What this is about.
date: 2024-05-01T10:00:00+02:00
sidebar_position: 1
slug: /
layout: ../../../secret
topic: [gardening, housing]
tags: [start, hello]
---

# Welcome

import Tabs from '@theme/Tabs';

:::note

Read [the guide](./guide.md#first-things) or [in Dutch](../nl/guide.md).

:::

## To begin {#begin .big}

<details><summary>More</summary>{{< figure src="x.png" >}}</details>
`,
  "docs/en/guide.md": `---
name: "A guide"
permalink: /guide/
---
First things come first. ${"Then comes the rest of it. ".repeat(20)}

## First things

![The house](/static/img/house.JPG "A house")

## ck-secret {#ck-secret}

Nothing.
`,
  "docs/nl/guide.md":
    "---\nname: Een gids\n---\nEerst dit.\n\n## Eerste dingen\n\nTekst.\n\n## Geheim\n\nNiets.\n",
  "docs/nl/alleen.md": "---\nname: Alleen hier\nreviewed: 2026-01-02\n---\nAlleen in het Nederlands.\n",
  "docs/en/draft.md": "---\nname: Not yet\ndraft: true\n---\nNot yet.\n",
  "docs/en/hidden.md": "---\nname: Not yet either\npublished: false\n---\nNot yet.\n",
  "docs/en/toml.md": "+++\ntitle = 'Toml'\n+++\nText.\n",
  "docs/en/json.md": '{\n"title": "Json"\n}\nText.\n',
  "docs/en/script.md": "---js\nprocess.exit(3)\n---\nText.\n",
  "docs/en/broken.md": "---\ntitle: [unclosed\n---\nText.\n",
  "docs/en/Guide.md": "# A twin of the guide\n",
  "docs/unknown/words.md": "# In no language\n",
  "static/img/house.JPG": Buffer.from("ffd8ffe000104a464946000101", "hex"),
  ...more,
});
