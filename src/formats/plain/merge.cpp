// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/merge.hpp"

#include "formats/outline.hpp"
#include "formats/plain/source_text.hpp"
#include "formats/splice.hpp"
#include "text/encoding.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::plain {
namespace {

using base::ErrorCode;

using UnitsById = std::map<std::string_view, const xliff::Unit*>;

UnitsById units_by_id(const xliff::File& file) {
    UnitsById units;
    for (const xliff::Unit& unit : file.units)
        units.emplace(unit.id, &unit);
    return units;
}

base::Result<const xliff::Unit*> unit_of(const UnitsById& units, const Hole& hole, const xliff::File& file) {
    const auto unit = units.find(hole.unit);
    if (unit != units.end()) return unit->second;
    return base::fail(ErrorCode::Invalid, "the unit '" + hole.unit + "' of the skeleton is not in the XLIFF",
                      {file.original, 0, 0}, "give the whole XLIFF that was extracted");
}

base::Result<std::string> with_source(const xliff::File& file, const Skeleton& skeleton,
                                      std::string_view text) {
    const SourceTexts sources(file, skeleton);
    return fill_holes(file, skeleton, {}, text,
                      [&](std::string_view, const xliff::Unit& unit) { return sources.of(unit); });
}

std::string_view line_end_of(std::string_view text) {
    const auto at = text.find_first_of("\r\n");
    if (at == text.npos) return "\n";
    return text.substr(at, text.substr(at, 2) == "\r\n" ? 2 : 1);
}

bool is_title_block(const xliff::Unit& unit) {
    for (const char* type :
         {"tolmach:series", "tolmach:title", "tolmach:reference", "tolmach:author", "tolmach:date"})
        if (unit.type == type) return true;
    return false;
}

// The edition of one file.
class Edition {
  public:
    Edition(const xliff::File& file, const Skeleton& skeleton, std::string_view text,
            const ComposeOptions& house)
        : file_(file),
          skeleton_(skeleton),
          text_(text),
          house_(house),
          line_end_(line_end_of(text)),
          notes_(file) {}

    base::Result<std::string> write() {
        const UnitsById units = units_by_id(file_);
        write_top();
        const std::string* last_of_title = nullptr;
        for (const Hole& hole : skeleton_.holes)
            if (const auto unit = units.find(hole.unit); unit != units.end() && is_title_block(*unit->second))
                last_of_title = &hole.unit;
        std::size_t at = 0;
        for (const Hole& hole : skeleton_.holes) {
            if (in_note_list(hole, units)) continue;
            const auto unit = unit_of(units, hole, file_);
            if (!unit) return base::fail(unit.error());
            write_gap(at, hole.span.start.value);
            write_unit(**unit);
            if (&hole.unit == last_of_title && !house_.credit.empty())
                out_.append(line_end_).append(house_.credit);
            at = hole.span.end.value;
        }
        write_gap(at, text_.size());
        write_notes();
        return std::move(out_);
    }

  private:
    void write_top() {
        const bool has_series =
            std::any_of(file_.units.begin(), file_.units.end(),
                        [](const xliff::Unit& unit) { return unit.type == "tolmach:series"; });
        for (const std::string* line : {&house_.draft_mark, &house_.series})
            if (!line->empty() && (line != &house_.series || !has_series))
                out_.append(*line).append(line_end_).append(line_end_);
    }

    // A skeleton that was forged may call the body a list of notes; only notes are printed elsewhere.
    bool in_note_list(const Hole& hole, const UnitsById& units) const {
        const auto unit = units.find(hole.unit);
        const bool is_body = unit != units.end() && unit->second->type.starts_with("tolmach:") &&
                             !unit->second->type.starts_with("tolmach:footnote-");
        return !is_body &&
               std::any_of(skeleton_.note_list.begin(), skeleton_.note_list.end(), [&](base::ByteSpan span) {
                   return span.start <= hole.span.start && hole.span.end <= span.end;
               });
    }

    // What stands between two holes, without the note list.
    void write_gap(std::size_t from, std::size_t to) {
        for (const base::ByteSpan span : skeleton_.note_list) {
            if (span.end.value <= from || span.start.value >= to) continue;
            if (span.start.value > from) out_.append(text_.substr(from, span.start.value - from));
            from = std::min(span.end.value, to);
        }
        out_.append(text_.substr(from, to - from));
    }

    void write_unit(const xliff::Unit& unit) {
        for (const Run& run : runs_of(unit)) {
            if (run.kind == Run::Kind::Text) out_.append(run.text);
            if (run.kind == Run::Kind::LineBreak) out_.append(line_end_);
            if (run.kind != Run::Kind::NoteCall) continue;
            if (const Footnote* note = notes_.call(run)) out_.append(mark(note->number));
        }
    }

    void write_notes() {
        notes_.add_uncalled();
        if (notes_.notes().empty()) return;
        out_.resize(out_.find_last_not_of(" \t\r\n") + 1);
        out_.append(line_end_).append(line_end_);
        if (!house_.notes_heading.empty())
            out_.append(house_.notes_heading).append(line_end_).append(line_end_);
        for (const Footnote& note : notes_.notes()) {
            out_.append(mark(note.number));
            for (const xliff::Unit* unit : note.units)
                out_.append(" ").append(plain_text(runs_of(*unit)));
            out_.append(line_end_);
        }
    }

    static std::string mark(std::size_t number) { return "[" + std::to_string(number) + "]"; }

    const xliff::File& file_;
    const Skeleton& skeleton_;
    std::string_view text_;
    const ComposeOptions& house_;
    std::string_view line_end_;
    NoteList notes_;
    std::string out_;
};

}  // namespace

base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options) {
    const auto text = text_of(skeleton);
    if (!text) return base::fail(text.error());
    const bool own = options.with_source && options.encoding.empty();
    const std::string encoding = own                        ? skeleton.encoding
                                 : options.encoding.empty() ? "UTF-8"
                                                            : options.encoding;
    auto merged = options.with_source ? with_source(file, skeleton, *text)
                                      : Edition(file, skeleton, *text, options.house).write();
    if (!merged) return base::fail(merged.error());
    auto bytes =
        text::encode(options.with_source ? *merged : text::to_nfc(*merged), encoding, own && skeleton.bom);
    if (bytes) return bytes;
    base::Error error = bytes.error();
    error.location.file = file.original;
    return base::fail(std::move(error));
}

base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton) {
    const auto text = text_of(skeleton);
    if (!text) return base::fail(text.error());
    std::vector<std::string> texts;
    for (const Hole& hole : skeleton.holes)
        texts.push_back(text->substr(hole.span.start.value, hole.span.size()));
    return texts;
}

}  // namespace tolmach::formats::plain
