// SPDX-License-Identifier: Apache-2.0
#include "morphology/parts.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::morphology {
namespace {

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

// One cell of a term put together from the cells of its parts.
class Joining {
  public:
    Joining(const Parts& parts, const std::vector<Cells>& inflected, std::size_t label) : parts_(parts) {
        for (const Cells& cells : inflected)
            forms_.push_back(cells.empty() ? nullptr : &cells[label]);
    }

    // The likeliest form of each part, then one part after the other in its further forms, then all parts in
    // their second forms, in their third and so on: every choice of every part would be forms without number.
    std::vector<std::string> forms() const {
        std::vector<std::string> all;
        std::size_t most = 1;
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            if (choices(part) == 0) return all;
            most = std::max(most, choices(part));
        }
        add_form(all, text([](std::size_t) { return std::size_t{0}; }));
        for (std::size_t part = 0; part < parts_.size(); ++part)
            for (std::size_t choice = 1; choice < choices(part); ++choice)
                add_form(all, text([&](std::size_t other) { return other == part ? choice : 0; }));
        for (std::size_t choice = 1; choice < most; ++choice)
            add_form(all, text([&](std::size_t part) { return std::min(choice, choices(part) - 1); }));
        return all;
    }

  private:
    std::size_t choices(std::size_t part) const { return forms_[part] ? forms_[part]->size() : 1; }

    template <class Choice>
    std::string text(const Choice& choice) const {
        std::string text;
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            const Part& p = parts_[part];
            if (part > 0) text += ' ';
            text += p.before;
            text += forms_[part] ? (*forms_[part])[choice(part)] : p.word;
            text += p.after;
        }
        return text;
    }

    const Parts& parts_;
    std::vector<const std::vector<std::string>*> forms_;  // Null for a part that stays as it is.
};

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
    Cells cells(labels);
    for (std::size_t label = 0; label < labels; ++label)
        cells[label] = Joining(parts, inflected, label).forms();
    return cells;
}

std::size_t first_tie(const Tables& tables, const Parts& parts) {
    std::size_t at = std::min<std::size_t>(1, parts.size());
    while (at < parts.size() && !is_tie(tables, parts[at]))
        ++at;
    return at;
}

}  // namespace tolmach::morphology
