// SPDX-License-Identifier: Apache-2.0
// The words of data/name_cues.tsv: what tells a name, and of what kind it is.
#pragma once

#include <string_view>

namespace tolmach::terminology {

enum class NameCue {
    Head,
    Periodical,
    Office,
    Modifier,
    Connector,
    Particle,
    FamilyPrefix,
    Suffix,
    Owner,
    Place,
    Realm,
    BeforePlace,
    BeforeAny,
    Demonym,
    DemonymEnding,
    Common,
    FamilyEnding,
    Romanized,
    Given,
    ListJoint,
    BodyBorder,
    RealmLink,
    BodyLink,
    PossessiveEnding,
    NeverRomanized
};

/// Whether a word or phrase is a cue, letter for letter.
bool is_cue(NameCue cue, std::u32string_view phrase);

/// Whether a word ends in one of the endings of a cue and has at least three letters before it.
bool has_ending(NameCue cue, std::u32string_view word);

/// Whether a word has its inner capital as family names have it: `McFaul`.
bool has_family_prefix(std::u32string_view word);

/// Whether a word is an adjective of a nation or a region: `Belarusian`, `Western`, `pro-Russian`.
bool is_demonym(std::u32string_view word);

/// Whether a text reads as romanised Russian: a quarter of its words are such words or have such endings, and
/// it has no letter that no scheme writes.
bool is_romanized(std::u32string_view text);

}  // namespace tolmach::terminology
