// SPDX-License-Identifier: Apache-2.0
#include "checks/left_words.hpp"

#include "embedded/checks.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <map>

namespace tolmach::checks {
namespace {

using WordList = std::vector<std::u32string>;

WordList* kind_of(LeftWords& of, std::string_view kind) {
    if (kind == "phrase") return &of.phrases;
    if (kind == "opener") return &of.openers;
    if (kind == "season") return &of.seasons;
    return kind == "strange-ending" ? &of.strange_endings : nullptr;
}

std::map<std::string, LeftWords, std::less<>> read_left_words() {
    std::map<std::string, LeftWords, std::less<>> all;
    for (const std::string_view line : text::split(embedded::left_words_tsv(), '\n')) {
        const auto columns = text::split(line, '\t');
        if (line.starts_with('#') || columns.size() != 3) continue;
        WordList* words = kind_of(all[std::string(columns[0])], columns[1]);
        if (!words) continue;
        for (const std::string_view word : text::split(columns[2], '|'))
            words->push_back(text::to_utf32(word));
    }
    return all;
}

}  // namespace

const LeftWords& left_words_of(std::string_view language) {
    static const auto all = read_left_words();
    static const LeftWords none;
    const auto at = all.find(language);
    return at == all.end() ? none : at->second;
}

}  // namespace tolmach::checks
