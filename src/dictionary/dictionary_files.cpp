// SPDX-License-Identifier: Apache-2.0
#include "dictionary/dictionary_files.hpp"

#include "embedded/dictionary.hpp"
#include "text/split.hpp"
#include "text/table.hpp"

#include <cstdlib>
#include <vector>

namespace tolmach::dictionary {
namespace {

namespace fs = std::filesystem;

std::vector<text::TableRow> rows() {
    return text::read_table("dictionaries.tsv", embedded::dictionaries_tsv(), 2);
}

std::vector<fs::path> folders() {
    std::vector<fs::path> found;
    if (const char* given = std::getenv("DICPATH"))
        for (const std::string_view folder : text::split(given, ':'))
            if (!folder.empty()) found.emplace_back(folder);
    for (const text::TableRow& row : rows())
        if (row[0] == "folders")
            for (const std::string_view folder : row.words(1))
                found.emplace_back(folder);
    return found;
}

}  // namespace

std::optional<DictionaryFiles> dictionary_files(std::string_view language) {
    for (const text::TableRow& row : rows()) {
        if (row[0] != language) continue;
        for (const fs::path& folder : folders())
            for (const std::string_view name : row.words(1)) {
                DictionaryFiles files{std::string(name), folder / (std::string(name) + ".dic"),
                                      folder / (std::string(name) + ".aff")};
                std::error_code ignored;
                if (fs::exists(files.words, ignored) && fs::exists(files.affixes, ignored)) return files;
            }
    }
    return std::nullopt;
}

}  // namespace tolmach::dictionary
