// SPDX-License-Identifier: Apache-2.0
#include "formats/html/runs.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace tolmach::formats::html {
namespace {

using HtmlPieceKind = RunPiece::Kind;

// A character of its own that is seen.
bool is_seen_ascii(char c) {
    return c > ' ' && c != '&' && c != '\x7f';
}

class RunTrimmer {
  public:
    RunTrimmer(const TextRun& run, const Markup& markup) : run_(run), m_(markup), after_(run.size()) {
        visible_.reserve(run.size() + 1);
        visible_.push_back(0);
        for (const RunPiece& piece : run)
            visible_.push_back(visible_.back() + (is_visible(piece) ? 1 : 0));
    }

    Kept trim(const NoteBody* note) {
        while (strip_ends()) {
        }
        if (note) strip_mark(*note);
        while (strip_ends()) {
        }
        Kept kept{first_, after_, 0, 0};
        if (first_ == after_) return kept;
        kept.start = run_[first_].start + lead_;
        kept.end = run_[after_ - 1].end;
        if (run_[first_].kind == HtmlPieceKind::Text)
            kept.start += white_in_front(kept.start, run_[first_].end);
        if (run_[after_ - 1].kind == HtmlPieceKind::Text)
            kept.end -= white_behind(first_ == after_ - 1 ? kept.start : run_[after_ - 1].start, kept.end);
        return kept;
    }

  private:
    std::string_view bytes(std::size_t start, std::size_t end) const {
        return m_.text.substr(start, end - start);
    }
    bool is_visible(const RunPiece& piece) const {
        return piece.kind == HtmlPieceKind::Call || piece.kind == HtmlPieceKind::Shown ||
               (piece.kind == HtmlPieceKind::Text &&
                white_in_front(piece.start, piece.end) < piece.end - piece.start);
    }

    std::size_t white_in_front(std::size_t start, std::size_t end) const {
        std::size_t at = start;
        while (at < end && !is_seen_ascii(m_.text[at])) {
            std::string character;
            const std::size_t size = decode_character(m_.text.substr(0, end), at, false, character);
            if (!is_space_text(character)) break;
            at += size;
        }
        return at - start;
    }
    static bool is_space_text(const std::string& character) {
        std::size_t at = 0;
        return text::is_space(text::next_code_point(character, at)) && at == character.size();
    }

    // White space at the end: of its own bytes, or references to it.
    std::size_t white_behind(std::size_t start, std::size_t end) const {
        std::size_t at = end;
        while (at > start) {
            std::size_t from = at - 1;
            if (m_.text[from] == ';') {
                const std::size_t mark = m_.text.rfind('&', from);
                if (mark == std::string_view::npos || mark < start || from - mark > 12) break;
                from = mark;
            } else {
                while (from > start && (static_cast<unsigned char>(m_.text[from]) & 0xC0U) == 0x80U)
                    --from;
            }
            std::string character;
            if (decode_character(m_.text.substr(0, at), from, false, character) != at - from ||
                !is_space_text(character))
                break;
            at = from;
        }
        return end - at;
    }

    std::uint32_t partner(const RunPiece& piece) const {
        return piece.partner != kNone && piece.partner >= first_ && piece.partner < after_ ? piece.partner
                                                                                           : kNone;
    }
    bool is_link(const RunPiece& start) const {
        const Token& tag = m_.tokens[start.tokens.first];
        return tag.facts->type == "link" && m_.find(tag, "href");
    }
    bool is_empty_between(std::size_t from, std::size_t to) const { return visible_[to] == visible_[from]; }

    // Takes one piece, or a pair, from an end; whether it did.
    bool strip_ends() {
        if (first_ == after_) return false;
        return strip_front(run_[first_]) || strip_back(run_[after_ - 1]);
    }

    bool strip_front(const RunPiece& piece) {
        const bool has_text =
            piece.kind == HtmlPieceKind::Text &&
            white_in_front(piece.start + lead_, piece.end) < piece.end - piece.start - lead_;
        if (piece.kind == HtmlPieceKind::Call || piece.kind == HtmlPieceKind::Shown || has_text) return false;
        if (const std::uint32_t end = partner(piece); end != kNone && piece.kind == HtmlPieceKind::Start) {
            if (is_empty_between(first_, end)) return advance(end + 1);
            if (end + 1 != after_ || is_link(piece)) return false;
            --after_;
        }
        return advance(first_ + 1);
    }
    bool advance(std::size_t to) {
        first_ = to;
        lead_ = 0;
        return true;
    }

    bool strip_back(const RunPiece& piece) {
        if (is_visible(piece)) return false;
        if (const std::uint32_t start = partner(piece); start != kNone && piece.kind == HtmlPieceKind::End) {
            if (!is_empty_between(start, after_)) return false;  // One that encloses all is taken in front.
            after_ = start;
            return true;
        }
        --after_;
        return true;
    }

    // The link back in front of a note, or its mark as text, with the stop behind it.
    void strip_mark(const NoteBody& note) {
        std::size_t at = first_;
        bool sees_back = false;
        for (; at < after_ && !sees_back; ++at) {
            const RunPiece& piece = run_[at];
            if (piece.kind == HtmlPieceKind::Call || piece.kind == HtmlPieceKind::Shown) break;
            if (piece.kind != HtmlPieceKind::Text) {
                sees_back = piece.kind == HtmlPieceKind::Back;
                continue;
            }
            const std::string text =
                decode_text(bytes(piece.start, std::min(piece.end, piece.start + 64)), false);
            if (text::has_letter_or_digit(text::to_utf32(text))) break;
        }
        // Signs before a link back lead to it too: `^ 1`.
        if (sees_back) {
            advance(at);
            while (at < after_ && run_[at].kind == HtmlPieceKind::Back)
                advance(++at);
        } else if (at < after_ && run_[at].kind == HtmlPieceKind::Text && !note.mark.empty()) {
            const std::string text =
                decode_text(bytes(run_[at].start, std::min(run_[at].end, run_[at].start + 64)), false);
            if (bare_mark(text) == note.mark)
                advance(at + 1);
            else if (at == first_ && !strip_written_mark(note.mark))
                return;
        } else {
            return;
        }
        while (first_ < after_ && run_[first_].kind != HtmlPieceKind::Text && strip_front(run_[first_])) {
        }
        strip_stop();
    }

    // `5. `, `[5] ` in front of the text; whether it stands there.
    bool strip_written_mark(const std::string& mark) {
        const RunPiece& piece = run_[first_];
        std::size_t at = piece.start + white_in_front(piece.start, piece.end);
        if (at < piece.end && (m_.text[at] == '[' || m_.text[at] == '(')) ++at;
        if (bytes(at, piece.end).substr(0, mark.size()) != mark) return false;
        at += mark.size();
        if (at >= piece.end || (!is_html_space(m_.text[at]) &&
                                std::string_view(".)]:").find(m_.text[at]) == std::string_view::npos))
            return false;
        lead_ = at - piece.start;
        return true;
    }

    void strip_stop() {
        if (first_ == after_ || run_[first_].kind != HtmlPieceKind::Text) return;
        const RunPiece& piece = run_[first_];
        std::size_t at = piece.start + lead_;
        at += white_in_front(at, piece.end);
        std::size_t stops = 0;
        while (at < piece.end && std::string_view(".)]:").find(m_.text[at]) != std::string_view::npos) {
            ++at;
            ++stops;
        }
        if (stops > 0) lead_ = at - piece.start;
    }

    const TextRun& run_;
    const Markup& m_;
    std::vector<std::size_t> visible_;  ///< How many pieces before each are seen.
    std::size_t first_ = 0, after_;
    std::size_t lead_ = 0;  ///< Bytes of the first piece that are left out.
};

}  // namespace

void pair_pieces(TextRun& run, const Tree& tree) {
    std::unordered_map<std::uint32_t, std::uint32_t> starts;  // By element.
    for (std::uint32_t i = 0; i < run.size(); ++i) {
        if (run[i].kind == HtmlPieceKind::Start) starts.emplace(tree.node_of[run[i].tokens.first], i);
        if (run[i].kind != HtmlPieceKind::End) continue;
        const std::uint32_t node = tree.node_of[run[i].tokens.first];
        const auto start = starts.find(node);
        if (node == kNone || start == starts.end()) continue;
        run[i].partner = start->second;
        run[start->second].partner = i;
    }
}

Kept trim_run(const TextRun& run, const Markup& markup, const NoteBody* note_begins) {
    return RunTrimmer(run, markup).trim(note_begins);
}

bool has_seen_text(const TextRun& run, const Markup& markup) {
    return std::any_of(run.begin(), run.end(), [&](const RunPiece& piece) {
        const Token& first = markup.tokens[piece.tokens.first];
        const bool is_text = first.kind == Token::Kind::Text && piece.kind != HtmlPieceKind::Back;
        return piece.kind == HtmlPieceKind::Shown ||
               (is_text && !std::all_of(markup.text.data() + piece.start, markup.text.data() + piece.end,
                                        is_html_space));
    });
}

bool has_words(const TextRun& run, const Kept& kept, const Markup& markup) {
    for (std::size_t i = kept.first; i < kept.after; ++i) {
        if (run[i].kind != HtmlPieceKind::Text) continue;
        const std::size_t end = i + 1 == kept.after ? kept.end : run[i].end;
        for (std::size_t at = i == kept.first ? kept.start : run[i].start; at < end;) {
            if (is_name_letter(markup.text[at])) return true;
            std::string character;
            at += decode_character(markup.text.substr(0, end), at, false, character);
            if (text::has_letter_or_digit(text::to_utf32(character))) return true;
        }
    }
    return false;
}

}  // namespace tolmach::formats::html
