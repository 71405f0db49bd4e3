// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/note_findings.hpp"

#include "formats/diagnostics.hpp"
#include "formats/plain/furniture.hpp"
#include "formats/plain/note_taking.hpp"
#include "formats/plain/suspected.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kShownText = 80;
constexpr std::size_t kShownAround = 24;  // Code points on either side of a suspected place.

// Makes the findings of one text.
class Finder {
  public:
    Finder(const std::string& name, const SourceLines& source) : name_(name), source_(source) {}

    void twice(const MarkedNotes::Twice& twice) {
        auto& made = add(kFootnoteDuplicate, twice.again,
                         fmt::format("the list of notes has the number {} in line {} already; no call shows "
                                     "this note as its own",
                                     twice.number, location_of(twice.first).line));
        made.text = shown(twice.again, twice.again + kShownText);
    }

    void uncertain(const StructureNote& note) {
        auto& made =
            add(kFootnoteUncertain, note.span.start.value,
                note.is_called()
                    ? fmt::format("footnote {} was lifted out of its sentence with a confidence of {:.2f}",
                                  note.number, note.confidence)
                    : fmt::format("no call of footnote {} was found; an edition has it last", note.number));
        made.unit = "fn" + std::to_string(note.number);
        made.text =
            shown(note.span.start.value, note.span.start.value + std::min(kShownText, note.span.size()));
    }

    void suspected(const Suspected& suspected) {
        auto& made = add(kFootnoteSuspected, suspected.place.start, says(suspected));
        const std::size_t line_start =
            source_.lines[line_of(source_.lines, suspected.place.start)].text_start;
        const std::size_t before = suspected.place.start - std::min(kShownAround, suspected.place.start);
        made.text = shown(std::max(line_start, before), suspected.place.end + kShownAround);
    }

    void left_out(const std::vector<bool>& furniture) {
        const auto count = std::count(furniture.begin(), furniture.end(), true);
        if (count == 0) return;
        const auto first =
            static_cast<std::size_t>(std::find(furniture.begin(), furniture.end(), true) - furniture.begin());
        const Line& line = source_.lines[first];
        auto& made = add(
            kTextLeftOut, line.text_start,
            fmt::format("{} of the page round the text, from here on, {} not translated",
                        count == 1 ? "1 line" : fmt::format("{} lines", count), count == 1 ? "is" : "are"));
        made.text = shown(line.text_start, std::min(line.text_end, line.text_start + kShownText));
    }

    std::vector<base::Diagnostic> take() { return std::move(found_); }

  private:
    base::Diagnostic& add(const base::CheckInfo& kind, std::size_t at, std::string says) {
        base::Diagnostic& made = found_.emplace_back(base::diagnostic(kind, std::move(says)));
        made.location = location_of(at);
        made.side = base::Side::Source;
        return made;
    }

    base::Location location_of(std::size_t at) const {
        const std::size_t line = line_of(source_.lines, at);
        return {name_, line + 1, at - source_.lines[line].start + 1};
    }

    // A stretch of one line.
    std::string shown(std::size_t from, std::size_t to) const {
        const auto text = source_.text.substr(from, to - from);
        return text::to_utf8(text.substr(0, std::min(text.find_first_of(U"\r\n"), text.size())));
    }

    const std::string& name_;
    const SourceLines& source_;
    std::vector<base::Diagnostic> found_;
};

}  // namespace

std::vector<base::Diagnostic> note_findings(const std::string& name, const SourceLines& source,
                                            const Structure& structure, const MarkedNotes& marked,
                                            const std::vector<std::u32string>& names) {
    Finder finder(name, source);
    for (const MarkedNotes::Twice& twice : marked.twice)
        finder.twice(twice);
    for (const StructureNote& note : structure.footnotes)
        if (note.confidence < kCertain) finder.uncertain(note);
    for (const Suspected& suspected : suspected_notes(source.text, source.lines, structure, marked, names))
        finder.suspected(suspected);
    finder.left_out(furniture_of(source.text, source.lines, marked));
    return finder.take();
}

}  // namespace tolmach::formats::plain
