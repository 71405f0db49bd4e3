// SPDX-License-Identifier: Apache-2.0
#include "glossary/matcher_cache.hpp"

#include "base/files.hpp"

#include <cstdint>
#include <cstring>

namespace tolmach::glossary {
namespace {

// To be raised when words, forms or the index change their meaning.
constexpr std::uint64_t kVersion = 2;
constexpr std::size_t kStampSize = 64;  // Keeps the index after it aligned.

// FNV-1a over 64-bit pieces: a change of any field that matching reads changes it.
class ContentStamp {
  public:
    void add(std::uint64_t value) { hash_ = (hash_ ^ value) * 0x100000001B3U ^ (hash_ >> 31); }
    void add(std::string_view text) {
        add(text.size());
        for (; text.size() >= sizeof(std::uint64_t); text.remove_prefix(sizeof(std::uint64_t))) {
            std::uint64_t piece = 0;
            std::memcpy(&piece, text.data(), sizeof piece);
            add(piece);
        }
        for (const char c : text)
            add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
    }
    std::uint64_t value() const { return hash_; }

  private:
    std::uint64_t hash_ = 0xCBF29CE484222325U;
};

void add_term(ContentStamp& stamp, const Term& term) {
    for (const std::string* text : {&term.text, &term.language, &term.part_of_speech, &term.declension})
        stamp.add(*text);
    for (const auto value : {static_cast<int>(term.status), static_cast<int>(term.case_policy),
                             static_cast<int>(term.gender), static_cast<int>(term.number)})
        stamp.add(static_cast<std::uint64_t>(value));
    for (const Form& form : term.forms) {
        stamp.add(form.text);
        stamp.add(form.grammar);
    }
}

std::string stamp_of(const std::vector<Concept>& concepts, std::string_view language) {
    ContentStamp stamp;
    stamp.add(kVersion);
    stamp.add(language);
    for (const Concept& entry : concepts) {
        stamp.add(static_cast<std::uint64_t>(entry.kind));
        stamp.add(entry.terms.size());
        for (const Term& term : entry.terms)
            add_term(stamp, term);
    }
    return "tolmach matcher " + std::to_string(stamp.value());
}

// The first line of the file: what the index was made of, and the checksum of the index itself.
std::string head_of(const std::string& stamp, std::string_view index) {
    ContentStamp content;
    content.add(index);
    std::string line = stamp + ' ' + std::to_string(content.value());
    line.resize(kStampSize - 1, ' ');
    return line + '\n';
}

}  // namespace

Matcher cached_matcher(const std::filesystem::path& file, const std::vector<Concept>& concepts,
                       std::string_view language) {
    const std::string stamp = stamp_of(concepts, language);
    if (const auto kept = base::map_file(file); kept && (*kept)->bytes().size() > kStampSize) {
        const std::string_view index = (*kept)->bytes().substr(kStampSize);
        if ((*kept)->bytes().starts_with(head_of(stamp, index)))
            if (auto matcher = Matcher::from_bytes(index, *kept, language)) return std::move(*matcher);
    }
    Matcher made(concepts, language);
    (void)base::write_file(file, head_of(stamp, made.bytes()) + std::string(made.bytes()),
                           base::Existing::Replace);
    return made;
}

}  // namespace tolmach::glossary
