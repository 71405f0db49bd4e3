// SPDX-License-Identifier: Apache-2.0
// Lexicons that are there when they are wanted: compiled once into the user's cache folder, and the lists of
// words that the user adds.
#pragma once

#include "base/result.hpp"
#include "restoration/lexicon.hpp"
#include "restoration/word_sources.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// Where compiled lexicons and the user's lists lie: $XDG_CACHE_HOME/tolmach and
/// $XDG_DATA_HOME/tolmach/lexicon, or below $HOME. Empty where the system has no such folder.
std::filesystem::path cache_folder();
std::filesystem::path list_folder();

/// The lists of a language that the user added, by name.
std::vector<WordSource> added_lists(std::string_view language);

/// A list to be kept.
struct NewList {
    std::filesystem::path file;  ///< A word a line, or a .dic beside its .aff.
    std::string name, language, licence;
    bool replace = false;
};
/// Keeps a list, under its file's name where it has none; a name is taken once.
base::Result<WordSource> add_list(const NewList& list);
/// Removes a list by its name; fails where there is none.
base::Result<void> remove_list(const std::string& name);

/// A lexicon, and how it came.
struct LoadedLexicon {
    Lexicon lexicon;
    std::vector<WordSource> sources;   ///< Beside what is compiled in.
    bool built = false;                ///< It was not in the cache as it is wanted.
    std::vector<std::string> notices;  ///< What the user should know: a source that cannot be read, no cache.
};
/// The lexicon of a language, from the cache where it was compiled from the same sources by the same version;
/// else, or to `rebuild`, it is compiled. Without any dictionary it has the words that are compiled in.
base::Result<LoadedLexicon> load_lexicon(const std::string& language, bool rebuild = false);

}  // namespace tolmach::restoration
