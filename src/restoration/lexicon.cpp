// SPDX-License-Identifier: Apache-2.0
#include "restoration/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace tolmach::restoration {
namespace {

constexpr std::string_view kMagic = "tolmach lexicon\n";
constexpr std::uint32_t kFormatVersion = 3;
constexpr std::size_t kSections = 10;

// Numbers are in the order of the machine: the file is a cache, not something to send.
struct Header {
    char magic[16];
    std::uint32_t version;
    std::uint32_t root;
    std::uint64_t key;
    std::uint64_t checksum;  // Of everything else.
    float total;
    std::uint32_t spare;
    std::uint64_t sizes[kSections];  // In bytes; each section begins at a multiple of 8.
};

// A quick hash of words of 8 bytes that any damage changes; not against forgery, the file is the user's own.
std::uint64_t checksum_of(std::string_view bytes) {
    std::uint64_t hash = bytes.size();
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t part = 0;
        std::memcpy(&part, bytes.data() + at, 8);
        hash = (hash ^ part) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
    }
    return hash;
}

std::uint64_t checksum_of(Header header, std::string_view sections) {
    header.checksum = checksum_of(sections);
    return checksum_of(std::string_view(reinterpret_cast<const char*>(&header), sizeof header));
}

// A sixth of a nat is finer than any count that it stands for; the highest bit says "capitalised".
constexpr float kEntryStep = 1.0F / 6, kLeastEntry = -5;

std::uint8_t packed_entry(const CountedWord& word) {
    const float steps = (std::log(std::max(word.count, 1e-3F)) - kLeastEntry) / kEntryStep;
    const auto value = static_cast<std::uint8_t>(std::clamp(std::lround(steps), 0L, 127L));
    return static_cast<std::uint8_t>(value | (word.capitalised ? 0x80 : 0));
}

// Sorts; a word that stands there twice is kept once, with both counts.
void merge_words(std::vector<CountedWord>& words) {
    std::sort(words.begin(), words.end(),
              [](const CountedWord& a, const CountedWord& b) { return a.letters < b.letters; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (kept > 0 && words[kept - 1].letters == words[i].letters) {
            CountedWord& known = words[kept - 1];
            known.count += words[i].count;
            if (words[i].tells_case)
                known.capitalised = words[i].capitalised && (known.capitalised || !known.tells_case);
            known.tells_case = known.tells_case || words[i].tells_case;
        } else {
            if (kept != i) words[kept] = std::move(words[i]);
            ++kept;
        }
    }
    words.resize(kept);
}

// Names are what it is asked for most: they count for more than their number.
constexpr float kNameWeight = 4;

template <class T>
void add_section(std::string& bytes, Header& header, std::size_t section, const std::vector<T>& values) {
    header.sizes[section] = values.size() * sizeof(T);
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
    bytes.resize((bytes.size() + 7) / 8 * 8);
}

}  // namespace

std::string compile_lexicon(std::vector<CountedWord> words, const ContextTables& context, std::uint64_t key) {
    merge_words(words);
    Header header{};
    std::memcpy(header.magic, kMagic.data(), kMagic.size());
    header.version = kFormatVersion;
    header.key = key;
    LetterCounts letters;
    std::vector<std::uint8_t> entries;
    std::vector<Spelling> spellings;
    double total = 0;
    for (CountedWord& word : words) {
        letters.add(word.letters, word.capitalised ? kNameWeight : 1);
        entries.push_back(packed_entry(word));
        total += static_cast<double>(word.count);
        spellings.push_back(std::move(word.letters));
    }
    header.total = static_cast<float>(std::log(std::max(total, 1.0)));
    const AutomatonData automaton = build_automaton(spellings);
    header.root = automaton.root;
    std::string bytes(sizeof header, '\0');
    std::size_t section = 0;
    add_section(bytes, header, section++, automaton.arcs);
    add_section(bytes, header, section++, automaton.skipped);
    add_section(bytes, header, section++, entries);
    add_section(bytes, header, section++, letters.table());
    add_section(bytes, header, section++, context.names);
    add_section(bytes, header, section++, context.named);
    add_section(bytes, header, section++, context.rows);
    add_section(bytes, header, section++, context.seconds);
    add_section(bytes, header, section++, context.affinities);
    add_section(bytes, header, section++, context.unseen);
    header.checksum = checksum_of(header, std::string_view(bytes).substr(sizeof header));
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

namespace {

// The sections one after the other.
class SectionReader {
  public:
    SectionReader(std::string_view bytes, const Header& header) : bytes_(bytes), header_(header) {}

    template <class T>
    std::span<const T> next() {
        const std::size_t size = static_cast<std::size_t>(header_.sizes[section_++]);
        const auto* data = reinterpret_cast<const T*>(bytes_.data() + at_);
        at_ += (size + 7) / 8 * 8;
        return {data, size / sizeof(T)};
    }

  private:
    std::string_view bytes_;
    const Header& header_;
    std::size_t section_ = 0, at_ = sizeof(Header);
};

std::optional<Header> read_header(std::string_view bytes) {
    Header header{};
    if (bytes.size() < sizeof header) return std::nullopt;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (std::string_view(header.magic, sizeof header.magic) != kMagic || header.version != kFormatVersion)
        return std::nullopt;
    std::uint64_t size = sizeof header;
    for (const std::uint64_t section : header.sizes) {
        if (section > bytes.size()) return std::nullopt;
        size += (section + 7) / 8 * 8;
    }
    if (size != bytes.size() || header.checksum != checksum_of(header, bytes.substr(sizeof header)))
        return std::nullopt;
    return header;
}

}  // namespace

base::Result<Lexicon> Lexicon::open(std::string_view bytes, std::shared_ptr<const void> holder) {
    const auto header = read_header(bytes);
    if (!header) return base::fail(base::ErrorCode::Malformed, "not a lexicon of this version, or damaged");
    SectionReader sections(bytes, *header);
    const auto arcs = sections.next<std::uint32_t>();
    const auto skipped = sections.next<std::uint32_t>();
    const auto entries = sections.next<std::uint8_t>();
    const auto letters = sections.next<std::uint8_t>();
    ContextModel::Views context;
    context.names = sections.next<std::uint64_t>();
    context.named = sections.next<WordClass>();
    context.rows = sections.next<std::uint32_t>();
    context.seconds = sections.next<WordClass>();
    context.affinities = sections.next<std::int8_t>();
    context.unseen = sections.next<std::int8_t>();
    return Lexicon(Automaton(arcs, skipped, header->root), entries, header->total, LetterModel(letters),
                   ContextModel(context), header->key, std::move(holder));
}

WordEntry Lexicon::entry(std::uint32_t number) const {
    const std::uint8_t packed = entries_[number];
    const float count = kLeastEntry + kEntryStep * static_cast<float>(packed & 0x7F);
    return {count - total_, (packed & 0x80) != 0};
}

float Lexicon::likelihood(float count) const {
    return std::log(count) - total_;
}

std::optional<WordEntry> Lexicon::find(std::string_view folded_word) const {
    Automaton::State state;
    if (folded_word.empty() || !words_.read(folded_word, state) || !state.ends_word) return std::nullopt;
    return entry(state.number);
}

}  // namespace tolmach::restoration
