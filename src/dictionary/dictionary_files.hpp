// SPDX-License-Identifier: Apache-2.0
// Where the Hunspell dictionaries of this machine lie.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tolmach::dictionary {

/// The two files of a dictionary.
struct DictionaryFiles {
    std::string name;
    std::filesystem::path words, affixes;
};

/// The dictionary of a language where the system has one: in the folders of $DICPATH, then in the usual ones.
std::optional<DictionaryFiles> dictionary_files(std::string_view language);

}  // namespace tolmach::dictionary
