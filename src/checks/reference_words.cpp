// SPDX-License-Identifier: Apache-2.0
#include "checks/reference_words.hpp"

#include "embedded/checks.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <array>
#include <vector>

namespace tolmach::checks {

const text::WordSet& reference_words(ReferenceWord kind) {
    static constexpr std::array<std::string_view, 7> kKinds = {
        "ibid-latin", "ibid-cyrillic", "op-cit-latin", "op-cit-cyrillic", "spelling", "remark", "subject"};
    static const auto words = text::read_word_sets("references.tsv", embedded::references_tsv(), kKinds);
    return words[static_cast<std::size_t>(kind)];
}

std::string one_spelling(std::string_view utf8) {
    std::u32string made = text::to_utf32(text::fold(utf8));
    for (const std::u32string& pair : reference_words(ReferenceWord::Spelling)) {
        const std::size_t cut = pair.find(U'=');
        const std::u32string one = pair.substr(0, cut), other = pair.substr(cut + 1);
        for (std::size_t at = made.find(one); at != made.npos; at = made.find(one, at + other.size()))
            if (made.compare(at, other.size(), other) != 0) made.replace(at, one.size(), other);
    }
    return text::to_utf8(made);
}

std::string subject_of_body(std::string_view name) {
    for (const std::u32string& word : reference_words(ReferenceWord::Subject)) {
        const std::string before = " " + text::to_utf8(word) + " ";
        const std::size_t at = name.find(before);
        if (at == name.npos) continue;
        const std::string_view subject = name.substr(at + before.size());
        if (subject.find(' ') != subject.npos) return std::string(subject);
    }
    return {};
}

}  // namespace tolmach::checks
