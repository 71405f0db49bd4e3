// SPDX-License-Identifier: Apache-2.0
#include "formats/diagnostics.hpp"
#include "formats/document_text.hpp"
#include "formats/lifted_notes.hpp"
#include "formats/plain/note_taking.hpp"
#include "formats/plain/recover.hpp"
#include "formats/plain/units.hpp"
#include "formats/text_places.hpp"
#include "formats/whole_groups.hpp"
#include "text/character.hpp"
#include "text/find_where.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace tolmach::formats {
namespace {

using xliff::Code;

constexpr std::size_t kShownNote = 80;
constexpr std::size_t kMostNotesInUnit = 200;  // No paragraph has more; each is a pass over its text.
constexpr std::size_t kLongestNoteMark = 12;   // Code points, with the space behind it.

// Whether words are glued together somewhere, as they are where a note was run into its sentence.
bool has_joins(std::u32string_view text) {
    // A capital behind a space joins nothing, and these are small letters, as most characters are.
    const auto may_join = [](const char32_t* at) {
        return (at[0] > U'@') & (at[0] - U'a' >= 26) & (at[0] - U'\u0430' >= 32) & (at[-1] != U' ') &
               (at[-1] != U'\n');
    };
    for (std::size_t at = 1; (at = text::find_where(text, at, may_join)) < text.size(); ++at)
        if (text::is_upper(text[at]) && !text::is_space(text[at - 1]) && !text::is_upper(text[at - 1]))
            return true;
    return false;
}

/// Finds the notes, and takes those out of the units that can be.
class NoteLifter {
  public:
    NoteLifter(const std::string& name, Extracted& document)
        : name_(name), document_(document), whole_(text_of_document(document.file)) {}

    void find(const std::vector<std::u32string>& names) {
        const std::vector<plain::Line> lines = plain::lines_of(whole_.text);
        const plain::SourceLines source{whole_.text, lines, plain::Layout::BlankLines};
        const plain::MarkedNotes marked =
            plain::find_marked_notes(whole_.text, lines, plain::Layout::BlankLines);
        // To look for notes without marks is dear.
        if (!has_joins(whole_.text)) whole_.blocks.clear();
        std::vector<base::CodePoint> strays;  // In a document they are words as others are.
        const std::vector<StructureNote> notes =
            plain::notes_in(source, whole_.blocks, marked, names, strays);
        const bool takes_run_in = name_sources(notes);
        for (const StructureNote& note : notes)
            if (note.is_called() && (takes_run_in || !note.is_run_in())) take(note);
        if (lifted_.empty()) return;
        find_heading(lines, marked);
    }

    bool found() const { return !lifted_.empty(); }

    void lift() {
        for (std::size_t i = 0; i < lifted_.size(); ++i)
            name_units(lifted_[i], i + 1);
        for (Hole& hole : document_.skeleton.holes)
            if (const auto id = new_ids_.find(hole.unit); id != new_ids_.end()) hole.unit = id->second;
        for (auto& [place, edits] : edits_) {
            std::sort(edits.begin(), edits.end(),
                      [](const TextEdit& a, const TextEdit& b) { return a.from > b.from; });
            edit(whole_.places[place], edits);
        }
        for (const std::size_t place : headings_)
            unit_at(place).type = "tolmach:notes-heading";
        insert_units();
        make_groups_whole(document_.file);
    }

    std::vector<base::Diagnostic> take_findings() { return std::move(findings_); }

  private:
    struct Lifted {
        StructureNote note;               ///< As it was found, by its first call.
        std::vector<std::size_t> places;  ///< Of a note with a mark.
        std::vector<std::string> units;   ///< Their ids, or that of the unit that is made.
        double confidence = 1;
    };
    struct TextEdit {
        std::size_t from, to;  ///< In the unit.
        std::size_t note;
        bool is_call;
        bool is_run_in = false;
    };

    xliff::Unit& unit_at(std::size_t place) { return document_.file.units[whole_.places[place].unit]; }
    const xliff::Content& content_at(std::size_t place) { return unit_at(place).segments[0].source; }

    // Whether most of the notes that were run in name a source. Else the words that are glued together are
    // names of a program or of a firm, as manuals are full of, and that they may be notes is said once.
    bool name_sources(const std::vector<StructureNote>& notes) {
        std::size_t run_in = 0, sources = 0;
        const StructureNote* first = nullptr;
        for (const StructureNote& note : notes) {
            if (!note.is_run_in()) continue;
            if (++run_in == 1) first = &note;
            sources += note.kind != reference::NoteKind::Commentary;
        }
        if (run_in == 0 || 2 * sources > run_in) return true;
        suspect(*first, whole_.at(first->anchor.value),
                fmt::format(
                    "{} may have a footnote run in, but few of these would name a source; the text is left "
                    "as it is",
                    run_in == 1 ? "a sentence" : fmt::format("{} sentences, from here on,", run_in)));
        return false;
    }

    void take(const StructureNote& note) {
        const std::size_t host = whole_.at(note.anchor.value);
        if (note.resumes.value > whole_.places[host].end || edits_[host].size() >= kMostNotesInUnit)
            return leave(note, host);
        if (note.is_run_in() ? !can_be_cut(note, host) : !is_one_text(note, host)) return leave(note, host);
        const auto [known, is_new] = by_number_.try_emplace(note.number, lifted_.size());
        if (is_new) {
            Lifted lifted{note, note.is_run_in() ? std::vector<std::size_t>{} : places_of(note), {}, 1};
            if (!note.is_run_in() && lifted.places.empty()) {
                by_number_.erase(known);
                return leave(note, host);
            }
            lifted_.push_back(std::move(lifted));
            for (const std::size_t place : lifted_.back().places)
                add_mark(place, place == lifted_.back().places.front(), known->second);
        }
        lifted_[known->second].confidence = std::min(lifted_[known->second].confidence, note.confidence);
        const std::size_t start = whole_.places[host].start;
        edits_[host].push_back(
            {note.anchor.value - start, note.resumes.value - start, known->second, true, note.is_run_in()});
    }

    // What cannot be told from the codes, or the text, around it is said.
    void leave(const StructureNote& note, std::size_t host) {
        suspect(
            note, host,
            note.is_run_in()
                ? "what may be a footnote cannot be told from the formats and line breaks around it; it is "
                  "left in the text"
                : "what may be the call of a footnote is left in the text: it, or its note, cannot be told "
                  "from what stands around it");
    }

    void suspect(const StructureNote& note, std::size_t host, std::string says) {
        base::Diagnostic& made =
            findings_.emplace_back(base::diagnostic(kFootnoteSuspected, std::move(says)));
        made.location.file = name_;
        made.side = base::Side::Source;
        made.unit = unit_at(host).id;
        made.text = text::to_utf8(whole_.text.substr(
            note.anchor.value, std::min(kShownNote, whole_.places[host].end - note.anchor.value)));
    }

    bool can_be_cut(const StructureNote& note, std::size_t host) {
        return cut_content(content_at(host), cuts_of(note, host)).has_value();
    }

    std::array<std::size_t, 4> cuts_of(const StructureNote& note, std::size_t host) const {
        const std::size_t start = whole_.places[host].start;
        return {note.anchor.value - start, note.span.start.value - start, note.span.end.value - start,
                note.resumes.value - start};
    }

    // Whether a call is text without a code in it.
    bool is_one_text(const StructureNote& note, std::size_t host) {
        const std::size_t start = whole_.places[host].start;
        std::size_t texts = 0;
        with_codes_between(content_at(host), note.anchor.value - start, note.resumes.value - start,
                           [&](const std::string&) { return ++texts, Code{}; });
        return texts == 1;
    }

    // The units of a note with a mark; none where it shares one with something else.
    std::vector<std::size_t> places_of(const StructureNote& note) const {
        const std::size_t first = whole_.at(note.span.start.value);
        const std::size_t last = whole_.at(note.span.end.value - 1);
        const bool begins = note.span.start.value - whole_.places[first].start <= kLongestNoteMark;
        const std::size_t end = whole_.places[last].end;
        const bool ends = is_white_space_only(
            std::u32string_view(whole_.text).substr(note.span.end.value, end - note.span.end.value));
        std::vector<std::size_t> places;
        for (std::size_t place = first; begins && ends && place <= last; ++place)
            places.push_back(place);
        return places;
    }

    void add_mark(std::size_t place, bool is_first, std::size_t note) {
        const std::size_t start = whole_.places[place].start;
        const std::size_t text = lifted_[note].note.span.start.value;
        if (is_first && text > start) edits_[place].push_back({0, text - start, note, false});
    }

    // What stands in a list of notes and is none is its heading.
    void find_heading(const std::vector<plain::Line>& lines, const plain::MarkedNotes& marked) {
        std::vector<bool> is_note(whole_.places.size());
        for (const plain::MarkedNotes::Note& note : marked.notes)
            for (std::size_t place = whole_.at(note.text.start);
                 place < is_note.size() && whole_.places[place].start < note.text.end; ++place)
                is_note[place] = is_note[place] || note.text.start < whole_.places[place].end;
        for (std::size_t place = 0; place < whole_.places.size(); ++place)
            if (!is_note[place] && marked.in_list[plain::line_of(lines, whole_.places[place].start)])
                headings_.push_back(place);
    }

    void name_units(Lifted& lifted, std::size_t number) {
        const std::string id = "fn" + std::to_string(number);
        const std::string type = "tolmach:footnote-" + std::string(reference::to_string(lifted.note.kind));
        if (lifted.note.is_run_in()) lifted.units = {id};
        for (const std::size_t place : lifted.places) {
            xliff::Unit& unit = unit_at(place);
            lifted.units.push_back(
                place == lifted.places.front() ? id : id + "-" + std::to_string(lifted.units.size() + 1));
            new_ids_.emplace(unit.id, lifted.units.back());
            unit.id = lifted.units.back();
            unit.type = type;
            unit.group.reset();
        }
        if (lifted.confidence >= kCertain) return;
        base::Diagnostic& made = findings_.emplace_back(base::diagnostic(
            kFootnoteUncertain,
            fmt::format("footnote {} was lifted out of its sentence with a confidence of {:.2f}", number,
                        lifted.confidence)));
        made.location.file = name_;
        made.side = base::Side::Source;
        made.unit = id;
        made.text = text::to_utf8(
            whole_.text.substr(lifted.note.span.start.value, std::min(kShownNote, lifted.note.span.size())));
    }

    // From the last to the first, so that the places before stay what they are.
    void edit(const DocumentText::Place& place, const std::vector<TextEdit>& edits) {
        xliff::Content& content = document_.file.units[place.unit].segments[0].source;
        std::size_t calls = edits.size(), marks = 0;
        for (const TextEdit& each : edits) {
            const Lifted& lifted = lifted_[each.note];
            if (each.is_run_in) {
                take_out(content, lifted, place, calls--);
                continue;
            }
            content = with_codes_between(content, each.from, each.to, [&](const std::string& text) {
                return each.is_call ? call_of(lifted, text, calls--) : mark_of(text, ++marks);
            });
        }
    }

    void take_out(xliff::Content& content, const Lifted& lifted, const DocumentText::Place& place,
                  std::size_t count) {
        auto cut = cut_content(content, cuts_of(lifted.note, whole_.at(place.start)));
        if (!cut) return;
        content = std::move(cut->before);
        content.emplace_back(call_of(lifted, cut->lead + std::string(plain::kNotePlace) + cut->trail, count));
        for (xliff::Inline& part : cut->behind)
            if (const auto* text = std::get_if<xliff::Text>(&part))
                xliff::append_text(content, text->value);
            else
                content.push_back(std::move(part));
        xliff::Unit& unit = made_[place.unit].emplace_back();
        unit.id = lifted.units.front();
        unit.type = "tolmach:footnote-" + std::string(reference::to_string(lifted.note.kind));
        unit.segments.emplace_back().source = std::move(cut->inside);
    }

    Code call_of(const Lifted& lifted, std::string data, std::size_t count) const {
        Code code = literal(std::string(kCallId) + std::to_string(count), std::move(data));
        code.sub_type = "tolmach:footnote-call";
        auto& details = code.details.mutable_value();
        details.sub_flows = lifted.units;
        details.disp = details.equiv = "[" + lifted.units.front().substr(2) + "]";
        return code;
    }

    static Code mark_of(const std::string& data, std::size_t count) {
        Code code = literal(std::string(kMarkId) + std::to_string(count), data);
        code.sub_type = "tolmach:footnote-mark";
        code.details.mutable_value().disp = text::trim(data);
        return code;
    }

    static Code literal(std::string id, std::string data) {
        Code code;
        code.id = std::move(id);
        code.type = "other";
        code.can_copy = code.can_delete = false;
        code.details.mutable_value().data = std::move(data);
        return code;
    }

    // The units of notes that were run in, each behind that of its call.
    void insert_units() {
        if (made_.empty()) return;
        std::vector<xliff::Unit> units;
        for (std::size_t i = 0; i < document_.file.units.size(); ++i) {
            units.push_back(std::move(document_.file.units[i]));
            if (const auto made = made_.find(i); made != made_.end())
                units.insert(units.end(), made->second.rbegin(), made->second.rend());
        }
        document_.file.units = std::move(units);
    }

    const std::string& name_;
    Extracted& document_;
    DocumentText whole_;
    std::vector<Lifted> lifted_;                          ///< In the order of their calls.
    std::map<std::size_t, std::size_t> by_number_;        ///< Of a note as it was found: its index.
    std::map<std::size_t, std::vector<TextEdit>> edits_;  ///< By place.
    std::vector<std::size_t> headings_;
    std::map<std::string, std::string> new_ids_;  ///< Of units that are notes, by the old ones.
    std::map<std::size_t, std::vector<xliff::Unit>>
        made_;  ///< By the unit that they stand behind; last first.
    std::vector<base::Diagnostic> findings_;
};

bool has_notes(const xliff::File& file) {
    return std::any_of(file.units.begin(), file.units.end(),
                       [](const xliff::Unit& unit) { return unit.type.starts_with("tolmach:footnote-"); });
}

}  // namespace

std::vector<base::Diagnostic> lift_notes(const std::string& name, Extracted& document,
                                         const std::vector<std::string>& names) {
    if (has_notes(document.file)) return {};
    std::vector<std::u32string> inner_capitals;
    for (const std::string& each : names)
        inner_capitals.push_back(text::to_utf32(each));
    NoteLifter lifter(name, document);
    lifter.find(inner_capitals);
    if (lifter.found()) lifter.lift();
    return lifter.take_findings();
}

}  // namespace tolmach::formats
