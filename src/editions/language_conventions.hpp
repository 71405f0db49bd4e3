// SPDX-License-Identifier: Apache-2.0
// editions: what makes a translated note an edition. Conventions of en, fr, ru, be as data, the project file,
// and localise, which writes what the program itself adds. Takes a translated File and the house's settings;
// gives a File that is ready to be merged or composed, and the options of composing. Does not change a
// translator's text, does not compose, read or write documents.
//
// This header: the conventions of a language.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::editions {

/// How a language writes the dates of a title block.
struct DateStyle {
    std::array<std::string, 12> months;        ///< As they stand beside a day.
    std::array<std::string, 12> months_alone;  ///< As they stand without one.
    std::array<std::string, 4> seasons;        ///< Spring to winter, as they stand beside a year.
    std::string first_day;                     ///< For the day 1; empty for `1`.
    std::string day, month;                    ///< `{day} {month} {year}`, `{month} {year}`.
    std::vector<std::string> fillers;          ///< Words that a date may hold besides its month.
};

/// The conventions of the edition in one language.
struct LanguageConventions {
    std::string language;  ///< The tag that was asked for, in canonical case.
    std::string notes_heading, contents_heading, back_label, draft_mark;
    std::string translator_note;  ///< How a footnote of the translator is signed; `{text}` is the note.
    std::map<std::string, std::string, std::less<>> credit;  ///< By source language; `other` for the rest.
    DateStyle date;

    /// Whether the language's own conventions are known; if not, house text is English and dates stay.
    bool known = false;
};

/// The conventions for a language tag, by its longest known prefix: `be-tarask` takes those of `be`.
LanguageConventions conventions_for(std::string_view tag);

}  // namespace tolmach::editions
