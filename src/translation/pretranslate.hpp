// SPDX-License-Identifier: Apache-2.0
// Pretranslation: footnotes that are references and nothing else are written by the edition's style.
#pragma once

#include "citation/cite.hpp"
#include "citation/style.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::translation {

/// How the references of an edition are written.
struct ReferenceWriting {
    citation::Style style;
    citation::KnownWorks works;
    citation::Languages languages;
    bool overwrite = false;  ///< Translations that are there are written anew.
};

/// What became of the footnotes of a file.
struct Pretranslated {
    struct Left {
        std::string unit;
        std::vector<std::string> doubts;  ///< Empty for a commentary.
    };
    std::size_t written = 0;     ///< Footnotes that have a translation now.
    std::size_t translated = 0;  ///< That had one before.
    std::vector<Left> left;      ///< For the translator.
};

/// Fills the targets of bibliographic footnotes, state `translated`, with a note on what was done. What is
/// not sure, and commentary, keeps its target and gets the proposal as a candidate. Doing it twice is doing
/// it once.
Pretranslated pretranslate_references(xliff::File& file, const ReferenceWriting& how);

/// The id of the origin of candidates and the beginning of notes that this makes.
inline constexpr std::string_view kReferenceOrigin = "tolmach-references";

}  // namespace tolmach::translation
