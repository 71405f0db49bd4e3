// SPDX-License-Identifier: Apache-2.0
#include "morphology/parts.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::morphology {
namespace {

// A term of many words with a choice in each must not have forms without number.
constexpr std::size_t kMostFormsOfCell = 16;

bool is_of_word(char32_t c) {
    return text::is_letter(c) || text::is_mark(c) || text::is_digit(c);
}

Part part_of(std::string_view token) {
    std::size_t start = token.size();
    std::size_t end = token.size();
    for (std::size_t at = 0; at < token.size();) {
        const std::size_t here = at;
        if (!is_of_word(text::next_code_point(token, at))) continue;
        start = std::min(start, here);
        end = at;
    }
    return {std::string(token.substr(0, start)), std::string(token.substr(start, end - start)),
            std::string(token.substr(end))};
}

bool is_tie(const Tables& tables, const Part& part) {
    const std::string lower = text::to_lower(part.word);
    return std::any_of(tables.ties.begin(), tables.ties.end(), [&](const std::string& tie) {
        return lower == tie || (tie.ends_with("’") && lower.starts_with(tie));
    });
}

}  // namespace

Parts parts_of(std::string_view term) {
    Parts parts;
    for (std::size_t at = 0; at < term.size();) {
        const std::size_t end = std::min(term.find(' ', at), term.size());
        parts.push_back(part_of(term.substr(at, end - at)));
        at = end + 1;
    }
    return parts;
}

Cells joined(const Parts& parts, std::vector<Cells> inflected, std::size_t labels) {
    if (parts.size() == 1 && parts[0].before.empty() && parts[0].after.empty() && !inflected[0].empty())
        return std::move(inflected[0]);
    Cells cells(labels, {std::string()});
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const std::string before = (p == 0 ? "" : " ") + parts[p].before;
        const std::vector<std::string> as_it_is = {parts[p].word};
        for (std::size_t label = 0; label < labels; ++label) {
            std::vector<std::string> longer;
            for (const std::string& head : cells[label])
                for (const std::string& form : inflected[p].empty() ? as_it_is : inflected[p][label])
                    if (longer.size() < kMostFormsOfCell)
                        longer.push_back(head + before + form + parts[p].after);
            cells[label] = std::move(longer);
        }
    }
    return cells;
}

std::size_t first_tie(const Tables& tables, const Parts& parts) {
    std::size_t at = std::min<std::size_t>(1, parts.size());
    while (at < parts.size() && !is_tie(tables, parts[at]))
        ++at;
    return at;
}

}  // namespace tolmach::morphology
