// SPDX-License-Identifier: Apache-2.0
#include "formats/structure.hpp"

#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace tolmach::formats {
namespace {

using base::CodePoint;
using base::CodePointSpan;
using base::ErrorCode;
using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::string_view kFirstLevel = "heading";  // What a record calls a `heading-1`.
constexpr std::array<std::string_view, 14> kKinds = {
    "series",    "title",     "reference", "author",    "date",      kFirstLevel, "heading-2",
    "heading-3", "heading-4", "heading-5", "heading-6", "paragraph", "item",      "caption"};
constexpr std::array kNoteKinds = {reference::NoteKind::Bibliographic, reference::NoteKind::Commentary,
                                   reference::NoteKind::Ibid, reference::NoteKind::OpCit};

std::string slice(std::u32string_view text, CodePointSpan span) {
    return text::to_utf8(text.substr(span.start.value, span.size()));
}

base::Error fault(const std::string& entry, std::string what) {
    return {ErrorCode::Invalid,
            entry + ": " + std::move(what),
            {},
            "correct the dump, or make a new one with --dump"};
}

// Reads the entries of one record; the first fault ends it.
class StructureParser {
  public:
    explicit StructureParser(std::u32string_view text) : text_(text) {}

    base::Result<Structure> read(const json& record) {
        Structure structure;
        if (!record.is_object() || !record.contains("blocks") || !record["blocks"].is_array() ||
            !record.contains("footnotes") || !record["footnotes"].is_array())
            return base::fail(
                fault("the structure", "it is not an object with the lists `blocks` and `footnotes`"));
        for (const json& block : record["blocks"])
            if (auto bad = read_block(block, structure)) return base::fail(std::move(*bad));
        for (const json& note : record["footnotes"])
            if (auto bad = read_note(note, structure)) return base::fail(std::move(*bad));
        return structure;
    }

  private:
    std::optional<base::Error> read_block(const json& entry, Structure& to) const {
        const std::string name = "block " + std::to_string(to.blocks.size() + 1);
        const auto span = span_of(entry);
        if (!span) return fault(name, "`start` and `end` are not a place in the text");
        if (!to.blocks.empty() && span->start < to.blocks.back().span.end)
            return fault(name, "it begins before the block before it ends");
        std::string kind = entry.value("kind", json()).is_string() ? entry["kind"].get<std::string>() : "";
        const bool is_first = kind == kFirstLevel || kind == "heading-1";
        if (!is_first && std::find(kKinds.begin(), kKinds.end(), kind) == kKinds.end())
            return fault(name, "there is no kind '" + kind + "'");
        if (is_first) kind = "heading-1";
        to.blocks.push_back({std::move(kind), *span});
        return std::nullopt;
    }

    std::optional<base::Error> read_note(const json& entry, Structure& to) {
        const std::string name = "footnote " + std::to_string(to.footnotes.size() + 1);
        const auto span = span_of(entry);
        const auto anchor = place_of(entry, "anchor");
        const auto resumes = place_of(entry, "resumes");
        const auto number = number_of(entry, "n");
        if (!span || span->empty()) return fault(name, "`start` and `end` are not a place in the text");
        if (!anchor || !resumes || *resumes < *anchor)
            return fault(name, "`anchor` and `resumes` are not a place in the text");
        if (!number || *number == 0) return fault(name, "`n` is not a number from 1");
        StructureNote note{*number, *span, CodePoint(*anchor), CodePoint(*resumes), {}, 1};
        const json kind = entry.value("kind", json());
        const auto known = std::find_if(kNoteKinds.begin(), kNoteKinds.end(), [&](reference::NoteKind k) {
            return kind == reference::to_string(k);
        });
        if (known == kNoteKinds.end()) return fault(name, "there is no kind " + kind.dump());
        note.kind = *known;
        if (entry.contains("confidence") && entry["confidence"].is_number())
            note.confidence = std::clamp(entry["confidence"].get<double>(), 0.0, 1.0);
        const json shown = entry.value("text", json());
        if (!shown.is_null() && shown != slice(text_, *span))
            return fault(name, "its `text` is not what stands at " + std::to_string(span->start.value) +
                                   ": the offsets count, not the text");
        if (auto bad = misplaced(name, note, to)) return bad;
        if (auto bad = numbered_twice(name, note, to)) return bad;
        to.footnotes.push_back(note);
        return std::nullopt;
    }

    // A note that is called again stands with its number again, and at its own place.
    std::optional<base::Error> numbered_twice(const std::string& name, const StructureNote& note,
                                              const Structure& to) {
        const std::size_t first = first_with_.emplace(note.number, to.footnotes.size()).first->second;
        if (first == to.footnotes.size() || to.footnotes[first].span == note.span) return std::nullopt;
        return fault(name, "it stands at " + std::to_string(note.span.start.value) + " and has the number " +
                               std::to_string(note.number) + ", as footnote " + std::to_string(first + 1) +
                               " at " + std::to_string(to.footnotes[first].span.start.value));
    }

    std::optional<base::Error> misplaced(const std::string& name, const StructureNote& note,
                                         const Structure& to) const {
        if (!to.footnotes.empty() && note.is_called()) {
            const StructureNote& before = to.footnotes.back();
            if (!before.is_called() || note.anchor < before.resumes)
                return fault(name, "it is called before the footnote before it ends");
        }
        const StructureBlock* block = last_block_before(to, note.anchor);
        if (note.is_called() && !(block && note.resumes <= block->span.end))
            return fault(name, "no block holds its call");
        const StructureBlock* beside = last_block_before(to, note.span.end - 1);
        if (!note.is_run_in() && beside && note.span.start < beside->span.end)
            return fault(name, "it lies in a block and not between `anchor` and `resumes`");
        return std::nullopt;
    }

    // The last block that begins at or before a place; null for none.
    static const StructureBlock* last_block_before(const Structure& in, CodePoint at) {
        const auto next = std::upper_bound(
            in.blocks.begin(), in.blocks.end(), at,
            [](CodePoint place, const StructureBlock& block) { return place < block.span.start; });
        return next == in.blocks.begin() ? nullptr : &*std::prev(next);
    }

    static std::optional<std::size_t> number_of(const json& entry, const char* key) {
        if (!entry.is_object() || !entry.contains(key) || !entry[key].is_number_unsigned())
            return std::nullopt;
        return entry[key].get<std::size_t>();
    }
    std::optional<std::size_t> place_of(const json& entry, const char* key) const {
        const auto at = number_of(entry, key);
        return at && *at <= text_.size() ? at : std::nullopt;
    }
    std::optional<CodePointSpan> span_of(const json& entry) const {
        const auto start = place_of(entry, "start");
        const auto end = place_of(entry, "end");
        if (!start || !end || *end < *start) return std::nullopt;
        return CodePointSpan{CodePoint(*start), CodePoint(*end)};
    }

    std::u32string_view text_;
    std::map<std::size_t, std::size_t> first_with_;  // Of each number, the first footnote that has it.
};

}  // namespace

std::span<const std::string_view> block_kinds() {
    return kKinds;
}

std::span<const reference::NoteKind> note_kinds() {
    return kNoteKinds;
}

std::string to_json(const Structure& structure, std::u32string_view text) {
    ordered_json record = {{"blocks", ordered_json::array()}, {"footnotes", ordered_json::array()}};
    for (const StructureBlock& block : structure.blocks)
        record["blocks"].push_back({{"kind", block.kind == "heading-1" ? kFirstLevel : block.kind},
                                    {"start", block.span.start.value},
                                    {"end", block.span.end.value}});
    for (const StructureNote& note : structure.footnotes)
        record["footnotes"].push_back({{"n", note.number},
                                       {"start", note.span.start.value},
                                       {"end", note.span.end.value},
                                       {"anchor", note.anchor.value},
                                       {"resumes", note.resumes.value},
                                       {"kind", reference::to_string(note.kind)},
                                       {"confidence", std::round(note.confidence * 1000) / 1000},
                                       {"text", slice(text, note.span)}});
    return record.dump(1) + '\n';
}

base::Result<Structure> structure_from_json(std::string_view record, std::u32string_view text) {
    const json parsed = json::parse(record, nullptr, false);
    if (parsed.is_discarded())
        return base::fail(ErrorCode::Malformed, "the structure is not JSON", {},
                          "correct the dump, or make a new one with --dump");
    return StructureParser(text).read(parsed);
}

}  // namespace tolmach::formats
