// SPDX-License-Identifier: Apache-2.0
#include "formats/completeness.hpp"

#include "formats/diagnostics.hpp"
#include "formats/lifted_notes.hpp"
#include "formats/plain/units.hpp"
#include "formats/source_format.hpp"
#include "text/character.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace tolmach::formats {
namespace {

using base::Diagnostic;

// Text for comparing: NFC, white space as one space and none at its ends.
std::u32string even(std::string_view text) {
    std::u32string made;
    for (const char32_t c : text::to_utf32(text::to_nfc(text)))
        if (!text::is_space(c))
            made += c;
        else if (!made.empty() && made.back() != U' ')
            made += U' ';
    if (!made.empty() && made.back() == U' ') made.pop_back();
    return made;
}

// Whether a line is indented, which is how programs print XML in a neat form.
bool has_indent(std::string_view text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos;)
        if (++at < text.size() && (text[at] == ' ' || text[at] == '\t')) return true;
    return false;
}

std::string shown(std::u32string_view text) {
    constexpr std::size_t kLongest = 60;
    return "‘" + text::to_utf8(text.substr(0, kLongest)) + (text.size() > kLongest ? "…" : "") + "’";
}

// What stood in the source: a run of text between two codes; what a code stands for, which a tool may have
// kept to itself; a note that did not come back.
enum class Kind { Text, Code, LostNote };
struct Piece {
    const xliff::Unit* unit;
    std::string segment;
    std::u32string text;
    Kind kind;
};

constexpr std::size_t kMostChanged =
    64;  // Pieces of one unit; then it is another text, and searching takes long.

constexpr std::size_t kDeepest = 16;  // Notes in notes, as no program writes them.

class Comparison {
  public:
    /// `shows_codes`: what codes stand for is text of the holes.
    Comparison(const std::string& name, const xliff::File& file, bool shows_codes)
        : name_(name), file_(file), shows_codes_(shows_codes) {
        for (const xliff::Unit& unit : file.units)
            units_.emplace(unit.id, &unit);
    }

    void look_at(const Hole& hole, std::string_view stood) {
        known_.insert(hole.unit);
        const auto unit = units_.find(hole.unit);
        if (unit == units_.end()) return miss_unit(hole.unit, even(stood));
        pieces_.clear();
        add(*unit->second, 0);
        const std::u32string text = even(stood);
        if (unit->second->preserve_space && has_indent(xliff::source_text(*unit->second)) &&
            !has_indent(stood))
            reformatted_.push_back(unit->second);
        compare(*unit->second, text);
        stood_in_.emplace(text, hole.unit);
    }

    // The units without a hole, whose text an edition in the source's own format has all the same.
    void look_at_kept(std::size_t kept) {
        for (std::size_t i = 1; i <= kept; ++i) {
            const std::string id = "k" + std::to_string(i);
            known_.insert(id);
            if (units_.contains(id)) continue;
            report(kUnitMissing, nullptr, id, {},
                   "the unit, which is not translated, did not come back: editions in other formats lack it");
            found_.back().severity = base::Severity::Warning;
        }
    }

    std::vector<Diagnostic> finish() {
        for (const xliff::Unit& unit : file_.units)
            if (!known_.contains(unit.id) && !unit.segments.empty() && !is_lost_note(unit))
                report(kUnitUnknown, &unit, unit.id, {},
                       "the source has no place for this unit, so that no edition prints it as it stands");
        judge_exchanged();
        if (const std::size_t units = reformatted_.size(); units > 0)
            report(kSourceReformatted, reformatted_.front(), reformatted_.front()->id, {},
                   (units > 1 ? "here and in " + std::to_string(units - 1) + " more of the units" : "here") +
                       std::string(" stand line breaks with indents that the source has not"));
        return std::move(found_);
    }

  private:
    // The pieces of a unit in the order in which they stood, notes that were run into it among them.
    void add(const xliff::Unit& unit, std::size_t depth) {
        for (const xliff::Segment& segment : unit.segments) {
            std::string run;
            for (const xliff::Inline& part : segment.source) {
                if (const auto* text = std::get_if<xliff::Text>(&part)) run += text->value;
                const auto* code = std::get_if<xliff::Code>(&part);
                if (!code) continue;
                add(unit, segment, std::exchange(run, {}), Kind::Text);
                add(unit, segment, *code, depth);
            }
            add(unit, segment, run, Kind::Text);
        }
    }

    void add(const xliff::Unit& unit, const xliff::Segment& segment, const xliff::Code& code,
             std::size_t depth) {
        std::string_view data = code.details->data;
        const bool is_shown = shows_codes_ || stands_for_text(code);
        for (const std::string& note : code.details->sub_flows) {
            const std::size_t place = data.find(plain::kNotePlace);
            const bool is_run_in = place != data.npos;
            if (is_run_in && is_shown) add(unit, segment, data.substr(0, place), Kind::Code);
            add_note(unit, segment, note, is_run_in && depth < kDeepest, depth);
            if (is_run_in) data.remove_prefix(place + plain::kNotePlace.size());
        }
        if (is_shown) add(unit, segment, data, Kind::Code);
    }

    void add_note(const xliff::Unit& unit, const xliff::Segment& segment, const std::string& note,
                  bool stood_here, std::size_t depth) {
        const bool first = known_.insert(note).second;
        const auto found = units_.find(note);
        if (found == units_.end()) {
            miss_unit(note, {});
            pieces_.push_back({&unit, segment.id, {}, Kind::LostNote});
        } else if (first && stood_here) {
            add(*found->second, depth + 1);
        }
    }

    void add(const xliff::Unit& unit, const xliff::Segment& segment, std::string_view text, Kind kind) {
        std::u32string made = even(text);
        if (!made.empty()) pieces_.push_back({&unit, segment.id, std::move(made), kind});
    }

    // Whether it is a note whose call did not come back, which has been said.
    bool is_lost_note(const xliff::Unit& unit) const {
        const std::u32string text = even(xliff::source_text(unit));
        return std::any_of(lost_.begin(), lost_.end(),
                           [&](const std::u32string& lost) { return lost.find(text) != lost.npos; });
    }

    // Two units that are not what stood in their places, and one of them is what stood in the other's: the
    // edition would print sentences where others belong.
    void judge_exchanged() {
        std::set<std::string_view> changed;
        for (const Diagnostic& each : found_)
            if (each.check == kSourceChanged.id) changed.insert(each.unit);
        for (Diagnostic& each : found_) {
            const auto unit = units_.find(each.unit);
            if (each.check != kSourceChanged.id || unit == units_.end()) continue;
            const auto other = stood_in_.find(even(xliff::source_text(*unit->second)));
            if (other == stood_in_.end() || other->second == each.unit || !changed.contains(other->second))
                continue;
            each.severity = base::Severity::Error;
            each.message = "the skeleton has the text of this unit in the place of " + other->second;
        }
    }

    // Each piece is looked for behind the one before it; letters that are passed over did not come back.
    void compare(const xliff::Unit& unit, const std::u32string& stood) {
        std::size_t at = 0, changed = 0;
        bool astray = false;  // What is passed over may be what a changed piece stood for, or a lost note.
        for (const Piece& piece : pieces_) {
            if (piece.kind == Kind::LostNote) {
                astray = true;
                continue;
            }
            while (at < stood.size() && stood[at] == U' ')
                ++at;
            // What has no letters is no landmark: it counts where it is looked for only.
            const bool landmark = piece.kind == Kind::Text && text::has_letter(piece.text);
            if (!landmark && stood.compare(at, piece.text.size(), piece.text) != 0) continue;
            const std::size_t place = landmark ? stood.find(piece.text, at) : at;
            if (place == stood.npos) {
                astray = true;
                if (++changed > kMostChanged) break;
                report(kSourceChanged, piece.unit, piece.unit->id, piece.segment,
                       "the source is not what was extracted: " + shown(piece.text));
                continue;
            }
            miss_text(piece, std::u32string_view(stood).substr(at, place - at), astray);
            astray = false;
            at = place + piece.text.size();
        }
        miss_text({&unit, {}, {}, Kind::Text}, std::u32string_view(stood).substr(at), astray);
    }

    void miss_text(const Piece& before, std::u32string_view text, bool astray) {
        if (astray || !text::has_letter(text)) return;
        lost_.emplace_back(text);
        const std::string where = before.segment.empty() ? " at the end" : " before " + before.segment;
        report(kSegmentMissing, before.unit, before.unit->id, before.segment,
               "the source had" + where + ": " + shown(text));
    }

    void miss_unit(const std::string& id, const std::u32string& stood) {
        if (!known_missing_.insert(id).second) return;
        lost_.push_back(stood);
        report(kUnitMissing, nullptr, id, {},
               "the unit did not come back" + (stood.empty() ? "" : ": " + shown(stood)));
    }

    void report(const base::CheckInfo& check, const xliff::Unit* unit, const std::string& id,
                const std::string& segment, std::string message) {
        Diagnostic made = base::diagnostic(check, std::move(message));
        made.location = {name_, unit ? unit->line : 0, unit ? unit->column : 0};
        made.original = file_.original;
        made.unit = id;
        made.segment = segment;
        made.side = base::Side::Source;
        found_.push_back(std::move(made));
    }

    const std::string& name_;
    const xliff::File& file_;
    bool shows_codes_;
    std::map<std::string_view, const xliff::Unit*> units_;
    std::set<std::string> known_, known_missing_;
    std::vector<const xliff::Unit*> reformatted_;
    std::vector<Piece> pieces_;
    std::vector<std::u32string> lost_;                // Texts that did not come back.
    std::map<std::u32string, std::string> stood_in_;  // Texts of the source, and the units of their places.
    std::vector<Diagnostic> found_;
};

}  // namespace

base::Result<std::vector<Diagnostic>> compare_with_source(const std::string& name, const xliff::File& file,
                                                          const Skeleton& skeleton) {
    const SourceFormat* format = find_source_format(skeleton.format);
    if (!format) return std::vector<Diagnostic>{};
    const auto texts = format->texts_in_holes(skeleton);
    if (!texts) return base::fail(texts.error());
    Comparison comparison(name, file, format->name == "plain");
    for (std::size_t i = 0; i < skeleton.holes.size(); ++i)
        comparison.look_at(skeleton.holes[i], (*texts)[i]);
    comparison.look_at_kept(std::min(skeleton.kept, skeleton.bytes.size()));
    return comparison.finish();
}

base::Result<std::vector<Diagnostic>> without_skeleton(const std::string& name, const xliff::File& file,
                                                       const base::Error& why) {
    // Tools drop attributes of others; ids are what they keep.
    const auto& units = file.units;
    const bool typed = !units.empty() && units[0].type.starts_with("tolmach:");
    const bool ours =
        typed || (units.size() >= 3 && units[0].id == "b1" && units[1].id == "b2" && units[2].id == "b3");
    if (!ours) return std::vector<Diagnostic>{};
    Diagnostic made = base::diagnostic(
        kSkeletonMissing, why.message +
                              ": its own layout cannot be made; give `merge --skeleton` the file that "
                              "was extracted");
    made.location.file = name;
    made.original = file.original;
    return std::vector<Diagnostic>{std::move(made)};
}

}  // namespace tolmach::formats
