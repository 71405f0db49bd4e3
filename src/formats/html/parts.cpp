// SPDX-License-Identifier: Apache-2.0
#include "formats/html/parts.hpp"

#include "formats/html/content.hpp"
#include "formats/html/groups.hpp"
#include "formats/html/values.hpp"
#include "formats/plain/units.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tolmach::formats::html {
namespace {

using HtmlPieceKind = RunPiece::Kind;

// A character that every font shows: no space, and none of those that a font of icons has for itself.
bool is_common_sign(char32_t c) {
    const bool is_private = (c >= 0xE000 && c < 0xF900) || c >= 0xF0000;
    return !text::is_space(c) && !is_private;
}

class PageWalker {
  public:
    PageWalker(const Markup& markup, const Tree& tree, const PageNotes& notes,
               const std::vector<Region>& regions)
        : m_(markup), tree_(tree), notes_(notes), regions_(regions), places_(markup, tree) {
        for (std::size_t i = 0; i < notes.calls.size(); ++i)
            calls_.emplace(notes.calls[i].range.first, i);
        for (const TokenRange back : notes.back_links)
            back_links_.emplace(back.first, back.after);
        for (std::size_t i = 0; i < notes.bodies.size(); ++i)
            if (!notes.bodies[i].is_held) bodies_.emplace(notes.bodies[i].range.first, i);
    }

    PageParts run() {
        walk({0, static_cast<std::uint32_t>(m_.tokens.size())}, kNone);
        made_.groups = places_.take_groups();
        return std::move(made_);
    }

  private:
    Region region_of(std::uint32_t node) const { return node == kNone ? Region{} : regions_[node]; }

    void walk(TokenRange range, std::uint32_t held_from);
    std::uint32_t step(std::uint32_t i);
    std::uint32_t start_tag(std::uint32_t i);
    void end_tag(std::uint32_t i);
    void line_break(std::uint32_t i);
    std::uint32_t call(std::size_t index);
    void hold(std::size_t index, RunPiece& piece);
    void values_of(TokenRange range, RunPiece* piece, bool is_of_call);
    // What looks like a place of ours in the bytes of a code cannot hold one.
    bool may_hold_places(std::size_t start, std::size_t end) const {
        return m_.text.substr(start, end - start).find(plain::kNotePlace) == std::string_view::npos;
    }
    RunPiece& add(HtmlPieceKind kind, TokenRange range);
    void flush();
    void show_untranslated();
    void keep_run();
    TextPart block_part(const Kept& kept);
    void place_block(TextPart& part, std::uint32_t block);
    void settle_values(const Kept& kept, std::size_t first_part);

    const Markup& m_;
    const Tree& tree_;
    const PageNotes& notes_;
    const std::vector<Region>& regions_;
    BlockPlaces places_;
    std::map<std::uint32_t, std::size_t> calls_, bodies_;  ///< By their first token.
    std::map<std::uint32_t, std::uint32_t> back_links_;    ///< What is behind them, by their first token.
    std::optional<std::size_t> note_;                      ///< The note that the walk is in,
    std::uint32_t note_after_ = kNone;                     ///< where it ends,
    bool note_begins_ = false;                             ///< and whether nothing of it was found yet.
    TextRun run_;
    std::vector<TextPart> values_;  ///< Of the run, inside codes of it.
    PageParts made_;
};

// `held_from`: the call that the walk is in.
void PageWalker::walk(TokenRange range, std::uint32_t held_from) {
    for (std::uint32_t i = range.first; i < range.after;) {
        if (note_ && i >= note_after_) {
            flush();
            note_.reset();
        }
        if (const auto body = bodies_.find(i); body != bodies_.end() && held_from == kNone) {
            flush();
            note_ = body->second;
            note_after_ = notes_.bodies[body->second].range.after;
            note_begins_ = true;
        }
        const auto found = calls_.find(i);
        const bool is_call = found != calls_.end() && i != held_from;
        i = is_call ? call(found->second) : step(i);
    }
    flush();
}

// Takes one token, or an element whole; what is behind it.
std::uint32_t PageWalker::step(std::uint32_t i) {
    if (const auto back = back_links_.find(i); back != back_links_.end()) {
        add(HtmlPieceKind::Back, {i, back->second});
        return back->second;
    }
    const Token& token = m_.tokens[i];
    switch (token.kind) {
        case Token::Kind::Text:
            add(region_of(tree_.node_of[i]).is_translated ? HtmlPieceKind::Text : HtmlPieceKind::Single,
                {i, i + 1});
            return i + 1;
        case Token::Kind::Other:
            add(HtmlPieceKind::Single, {i, i + 1});
            return i + 1;
        case Token::Kind::End:
            end_tag(i);
            return i + 1;
        case Token::Kind::Start:
            break;
    }
    return start_tag(i);
}

std::uint32_t PageWalker::start_tag(std::uint32_t i) {
    const std::uint32_t index = tree_.node_of[i];
    const Node& node = tree_.nodes[index];
    const Region around = region_of(node.parent), own = regions_[index];
    const Flow flow = node.facts->flow;
    if (flow == Flow::Block) {
        flush();
        if (own.is_left_out) return node.after();
        if (own.is_translated) values_of({i, i + 1}, nullptr, false);
        return i + 1;
    }
    if (own.is_left_out || flow == Flow::Opaque) {
        add(HtmlPieceKind::Single, {i, std::max(node.after(), i + 1)});
        if (!own.is_left_out && own.is_translated) values_of({i, i + 1}, &run_.back(), false);
        return run_.back().tokens.after;
    }
    if (flow == Flow::Code || (around.is_translated && !own.is_translated)) {
        add(around.is_translated ? HtmlPieceKind::Shown : HtmlPieceKind::Single, {i, node.after()});
        return node.after();
    }
    if (flow == Flow::Break) {
        line_break(i);
        return i + 1;
    }
    add(node.facts->inside == Inside::Void ? HtmlPieceKind::Single : HtmlPieceKind::Start, {i, i + 1});
    if (own.is_translated) values_of({i, i + 1}, &run_.back(), false);
    return i + 1;
}

void PageWalker::end_tag(std::uint32_t i) {
    const Token& token = m_.tokens[i];
    if (token.facts->flow == Flow::Block) return flush();
    add(tree_.node_of[i] == kNone ? HtmlPieceKind::Single : HtmlPieceKind::End, {i, i + 1});
}

// Two breaks are the end of a paragraph.
void PageWalker::line_break(std::uint32_t i) {
    const auto last = std::find_if_not(run_.rbegin(), run_.rend(), [&](const RunPiece& piece) {
        return piece.kind == HtmlPieceKind::Text &&
               std::all_of(m_.text.begin() + static_cast<std::ptrdiff_t>(piece.start),
                           m_.text.begin() + static_cast<std::ptrdiff_t>(piece.end), is_html_space);
    });
    const bool is_second = last != run_.rend() && last->kind == HtmlPieceKind::Break;
    if (is_second && !region_of(tree_.node_of[i]).keeps_space) flush();
    add(HtmlPieceKind::Break, {i, i + 1});
}

std::uint32_t PageWalker::call(std::size_t index) {
    const NoteCall& found = notes_.calls[index];
    RunPiece piece;
    piece.kind = HtmlPieceKind::Call;
    piece.tokens = found.range;
    piece.start = found.start;
    piece.end = found.end;
    piece.call = index;
    // Brackets around it are of the call.
    if (!run_.empty() && run_.back().end > piece.start) run_.back().end = piece.start;
    if (!run_.empty() && run_.back().start == run_.back().end) run_.pop_back();
    if (!may_hold_places(piece.start, piece.end)) {
        if (notes_.bodies[found.body].is_held) piece.kind = HtmlPieceKind::Shown;
        run_.push_back(std::move(piece));
    } else if (notes_.bodies[found.body].is_held) {
        hold(index, piece);
        run_.push_back(std::move(piece));
    } else {
        run_.push_back(std::move(piece));
        values_of(found.range, &run_.back(), true);
    }
    return found.range.after;
}

// The text of a note that stands in its call.
void PageWalker::hold(std::size_t index, RunPiece& piece) {
    const std::size_t body = notes_.calls[index].body;
    TextRun outer_run = std::exchange(run_, {});
    std::vector<TextPart> outer_values = std::exchange(values_, {});
    const auto outer_note = std::exchange(note_, body);
    const auto outer_after = std::exchange(note_after_, kNone);
    const bool outer_begins = std::exchange(note_begins_, true);
    const std::size_t first = made_.parts.size();
    walk(notes_.bodies[body].range, notes_.calls[index].range.first);
    for (std::size_t i = first; i < made_.parts.size(); ++i) {
        if (made_.parts[i].is_nested) continue;
        made_.parts[i].is_nested = true;
        piece.inside.push_back({made_.parts[i].start, made_.parts[i].end, i});
    }
    std::sort(piece.inside.begin(), piece.inside.end(),
              [](const InnerText& a, const InnerText& b) { return a.start < b.start; });
    run_ = std::move(outer_run);
    values_ = std::move(outer_values);
    note_ = outer_note;
    note_after_ = outer_after;
    note_begins_ = outer_begins;
}

// The values of attributes in a stretch; in a code they wait for the end of the run.
void PageWalker::values_of(TokenRange range, RunPiece* piece, bool is_of_call) {
    if (piece && !may_hold_places(piece->start, piece->end)) return;
    for (std::uint32_t i = range.first; i < range.after; ++i) {
        if (m_.tokens[i].kind != Token::Kind::Start) continue;
        for (const TagAttribute* value : text_values(m_, m_.tokens[i])) {
            TextPart part;
            part.kind = m_.tokens[i].name == "meta" ? "metadata" : "attribute";
            part.start = value->value_start;
            part.end = value->value_end;
            while (is_html_space(m_.text[part.start]))
                ++part.start;
            while (is_html_space(m_.text[part.end - 1]))
                --part.end;
            part.note = note_;
            part.is_of_call = is_of_call;
            if (!note_) part.group = places_.group_of(places_.block_of(i));
            if (piece) {
                piece->inside.push_back({part.start, part.end, values_.size()});
                values_.push_back(std::move(part));
            } else {
                made_.parts.push_back(std::move(part));
            }
        }
    }
}

RunPiece& PageWalker::add(HtmlPieceKind kind, TokenRange range) {
    RunPiece& piece = run_.emplace_back();
    piece.kind = kind;
    piece.tokens = range;
    piece.start = m_.tokens[range.first].start;
    piece.end = m_.tokens[range.after - 1].end;
    // A bracket behind a call is of the call.
    if (run_.size() > 1) piece.start = std::max(piece.start, run_[run_.size() - 2].end);
    return piece;
}

void PageWalker::flush() {
    if (run_.empty()) return;
    pair_pieces(run_, tree_);
    show_untranslated();
    const Kept kept = trim_run(run_, m_, note_begins_ ? &notes_.bodies[*note_] : nullptr);
    const auto holds = [&](HtmlPieceKind kind) {
        return std::any_of(run_.begin() + static_cast<std::ptrdiff_t>(kept.first),
                           run_.begin() + static_cast<std::ptrdiff_t>(kept.after),
                           [&](const RunPiece& piece) { return piece.kind == kind; });
    };
    // A note that is not translated is a note.
    const bool is_text =
        kept.first < kept.after && (holds(HtmlPieceKind::Call) || has_words(run_, kept, m_) ||
                                    (note_ && note_begins_ && holds(HtmlPieceKind::Shown)));
    if (is_text) {
        made_.parts.push_back(block_part(kept));
        note_begins_ = false;
        settle_values(kept, made_.parts.size() - 1);
    } else {
        keep_run();
        settle_values({}, 0);
    }
    run_.clear();
    values_.clear();
}

// Text that is not translated is a code that shows it where nothing else of the run is text.
void PageWalker::show_untranslated() {
    const auto is_translated = [](const RunPiece& piece) { return piece.kind == HtmlPieceKind::Text; };
    if (std::any_of(run_.begin(), run_.end(), is_translated)) return;
    for (RunPiece& piece : run_) {
        const bool is_text = m_.tokens[piece.tokens.first].kind == Token::Kind::Text;
        const bool is_blank =
            std::all_of(m_.text.data() + piece.start, m_.text.data() + piece.end, is_html_space);
        if (is_text && piece.kind == HtmlPieceKind::Single && !is_blank) piece.kind = HtmlPieceKind::Shown;
    }
}

// What is seen of a run without words. Outside of tables and lists signs alone are furniture of the page.
void PageWalker::keep_run() {
    if (note_ || !has_seen_text(run_, m_)) return;
    TextPart part;
    part.is_value = false;
    part.is_kept = true;
    part.start = run_.front().start;
    part.end = run_.back().end;
    const std::uint32_t block = places_.block_of(run_.front().tokens.first);
    part.keeps_space = region_of(block).keeps_space;
    part.pieces = run_;
    const std::u32string seen = text::to_utf32(kept_text(part, m_));
    const bool has_place =
        places_.is_in_cell_or_item(block) && std::any_of(seen.begin(), seen.end(), is_common_sign);
    if (!has_place && !text::has_letter_or_digit(seen)) return;
    place_block(part, block);
    if (part.kind == "paragraph" && part.keeps_space) part.kind = "code";
    made_.parts.push_back(std::move(part));
}

void PageWalker::place_block(TextPart& part, std::uint32_t block) {
    part.kind = places_.kind_in(block);
    if (part.kind == "cell") part.cell = places_.cell_around(block);
    part.note = note_;
    if (!note_) part.group = places_.group_of(block);
}

TextPart PageWalker::block_part(const Kept& kept) {
    TextPart part;
    part.is_value = false;
    part.start = kept.start;
    part.end = kept.end;
    part.pieces.assign(run_.begin() + static_cast<std::ptrdiff_t>(kept.first),
                       run_.begin() + static_cast<std::ptrdiff_t>(kept.after));
    part.pieces.front().start = kept.start;
    part.pieces.back().end = kept.end;
    for (RunPiece& piece : part.pieces) {
        const bool is_inside =
            piece.partner != kNone && piece.partner >= kept.first && piece.partner < kept.after;
        piece.partner = is_inside ? piece.partner - static_cast<std::uint32_t>(kept.first) : kNone;
    }
    const std::uint32_t token = part.pieces.front().tokens.first;
    const std::uint32_t block = places_.block_of(token);
    place_block(part, block);
    part.keeps_space = region_of(block).keeps_space;
    return part;
}

// The values inside codes of the run: in the text that was kept they stand in it, others have places of their
// own.
void PageWalker::settle_values(const Kept& kept, std::size_t owner) {
    for (std::size_t i = 0; i < run_.size(); ++i) {
        const bool is_held_call =
            run_[i].kind == HtmlPieceKind::Call && notes_.bodies[notes_.calls[run_[i].call].body].is_held;
        const bool is_kept = i >= kept.first && i < kept.after;
        if (is_held_call) continue;
        for (std::size_t k = 0; k < run_[i].inside.size(); ++k) {
            TextPart value = values_[run_[i].inside[k].part];
            value.is_nested = is_kept;
            if (is_kept) made_.parts[owner].pieces[i - kept.first].inside[k].part = made_.parts.size();
            made_.parts.push_back(std::move(value));
        }
    }
}

}  // namespace

PageParts parts_of(const Markup& markup, const Tree& tree, const PageNotes& notes,
                   const std::vector<Region>& regions) {
    return PageWalker(markup, tree, notes, regions).run();
}

}  // namespace tolmach::formats::html
