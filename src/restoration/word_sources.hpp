// SPDX-License-Identifier: Apache-2.0
// Where words come from: Hunspell dictionaries that the system has, and lists that the user added.
#pragma once

#include "base/result.hpp"
#include "restoration/lexicon.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

enum class SourceKind : std::uint8_t { Hunspell, List };

/// A source of words of a language.
struct WordSource {
    std::string name, language;
    SourceKind kind = SourceKind::Hunspell;
    std::filesystem::path
        words;  ///< A .dic file, or a list: a word a line, behind a tab how often it is met.
    std::filesystem::path affixes;  ///< Of a dictionary.
    std::string licence;            ///< What the user said of a list, empty where nothing.
};

/// The languages that titles are restored to.
const std::vector<std::string>& restored_languages();

/// The dictionary of a language where the system has one: in the folders of $DICPATH, then in the usual ones.
std::vector<WordSource> dictionaries_of(std::string_view language);

/// The lists of frequencies of a language that are compiled in.
std::vector<std::string_view> frequency_tables(std::string_view language);
/// Their words; one that stands in several lists is given for each.
std::vector<CountedWord> own_words(std::string_view language);
ContextTables own_context(std::string_view language);

/// Reads a source, and adds its words to some: forms of a word that is met often are likelier than others.
base::Result<void> add_words(const WordSource& source, std::vector<CountedWord>& words);

}  // namespace tolmach::restoration
