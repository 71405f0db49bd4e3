// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/wanted.hpp"

#include "formats/escape.hpp"
#include "text/character.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace tolmach::formats::odt {
namespace {

std::size_t number_of(std::string_view id) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    return error == std::errc() && end == id.data() + id.size() ? number : 0;
}

// The pieces of one code.
struct KnownCode {
    const ParagraphPiece* start = nullptr;
    const ParagraphPiece* end = nullptr;
    const ParagraphPiece* point = nullptr;
};

class WantedText {
  public:
    WantedText(const Paragraph& paragraph, const std::function<std::string(const ParagraphPiece&)>& bytes_of,
               const WantedOptions& options)
        : paragraph_(paragraph), bytes_of_(bytes_of), options_(options) {
        for (const ParagraphPiece& piece : paragraph.pieces) {
            if (piece.code == 0) continue;
            if (known_.size() <= piece.code) known_.resize(piece.code + 1);
            KnownCode& known = known_[piece.code];
            (piece.kind == PieceKind::Start ? known.start
             : piece.kind == PieceKind::End ? known.end
                                            : known.point) = &piece;
        }
    }

    void add(const Written& written) {
        const bool in_no_language = !written.code && text::trim(written.text).empty();
        if (!in_no_language) mark_language(written.untranslated);
        if (!written.code) return add_text(written.text);
        const KnownCode* known = find(*written.code);
        if (!known) {
            if (!written.is_end) add_text(written.code->details->equiv);
        } else if (known->point) {
            add_point(*known->point);
        } else if (written.is_end) {
            close(*known);
        } else {
            open(*known);
        }
    }

    std::vector<MarkupAtom> take() {
        mark_language(false);
        add_lost();
        while (!open_.empty())
            close(*open_.back());
        protect_last_space();
        return std::move(atoms_);
    }

  private:
    const KnownCode* find(const xliff::Code& code) const {
        for (const std::string* id : {&code.id, &code.details->copy_of}) {
            const std::size_t number = number_of(*id);
            if (number == 0 || number >= known_.size()) continue;
            const KnownCode& known = known_[number];
            if (known.point || (known.start && known.end)) return &known;
        }
        return nullptr;
    }

    void put(std::string seen, std::string bytes, bool is_edge = false) {
        atoms_.push_back({std::move(seen), std::move(bytes), is_edge, false, 0});
    }

    void add_text(std::string_view text) {
        const std::string normal = options_.nfc ? text::to_nfc(text) : std::string();
        if (options_.nfc) text = normal;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t start = at;
            text::next_code_point(text, at);
            add_character(text.substr(start, at - start));
        }
    }

    void add_character(std::string_view c) {
        const bool white = c == " " || c == "\n" || c == "\r";
        if (options_.plain) return put(std::string(c), escape_markup(c));
        if (c == "\t")
            put("\t", element("tab"));
        else if (!white)
            put(std::string(c), escape_markup(c));
        else
            put(" ", after_space_ ? element("s") : " ");
        after_space_ = white;
    }

    std::string element(std::string_view name) const {
        return "<" + options_.prefix + std::string(name) + "/>";
    }

    // A space at the end counts for nothing as a character.
    void protect_last_space() {
        if (!options_.plain && !atoms_.empty() && atoms_.back().seen == " ")
            atoms_.back().bytes = element("s");
    }

    void add_point(const ParagraphPiece& piece) {
        used_.insert(piece.code);
        after_space_ = false;
        if (!options_.plain) put(seen_as(PieceKind::Point, piece.code), bytes_of_(piece));
    }

    void put_start(const KnownCode& known) {
        put(seen_as(PieceKind::Start, known.start->code), bytes_of_(*known.start), true);
    }
    void put_end(const KnownCode& known) {
        put(seen_as(PieceKind::End, known.end->code), bytes_of_(*known.end), true);
    }

    void open(const KnownCode& known) {
        if (options_.plain || std::find(open_.begin(), open_.end(), &known) != open_.end()) return;
        put_start(known);
        open_.push_back(&known);
    }

    // Those that were opened inside of it are closed before it and opened again behind it.
    void close(const KnownCode& known) {
        const auto at = std::find(open_.begin(), open_.end(), &known);
        if (at == open_.end()) return;
        for (auto inner = open_.end(); inner != std::next(at); --inner)
            put_end(**std::prev(inner));
        put_end(known);
        for (auto inner = std::next(at); inner != open_.end(); ++inner)
            put_start(**inner);
        open_.erase(at);
    }

    // What is not translated stands in a span of its own around the codes that are open.
    void mark_language(bool untranslated) {
        if (untranslated == in_source_ || options_.plain || options_.untranslated_style.empty()) return;
        for (auto each = open_.rbegin(); each != open_.rend(); ++each)
            put_end(**each);
        const std::string& prefix = options_.prefix;
        if (untranslated)
            put("\x01L",
                "<" + prefix + "span " + prefix + "style-name=\"" + options_.untranslated_style + "\">",
                true);
        else
            put("\x01/L", "</" + prefix + "span>", true);
        for (const KnownCode* each : open_)
            put_start(*each);
        in_source_ = untranslated;
    }

    void add_lost() {
        for (const ParagraphPiece& piece : paragraph_.pieces) {
            const bool must_stay = piece.kind == PieceKind::Point &&
                                   (piece.sort == PieceSort::Note || piece.sort == PieceSort::Mark ||
                                    piece.sort == PieceSort::Drawing || piece.sort == PieceSort::Picture);
            if (must_stay && !used_.contains(piece.code)) add_point(piece);
        }
    }

    const Paragraph& paragraph_;
    const std::function<std::string(const ParagraphPiece&)>& bytes_of_;
    const WantedOptions& options_;
    std::vector<KnownCode> known_;  // By number.
    std::vector<const KnownCode*> open_;
    std::set<std::size_t> used_;
    std::vector<MarkupAtom> atoms_;
    bool in_source_ = false;
    bool after_space_ = true;  // At the start, or behind a space, whatever edges are between.
};

}  // namespace

std::string seen_as(PieceKind kind, std::size_t code) {
    return (kind == PieceKind::Start ? "\x01S"
            : kind == PieceKind::End ? "\x01"
                                       "E"
                                     : "\x01P") +
           std::to_string(code);
}

std::vector<MarkupAtom> wanted_atoms(const std::vector<Written>& text, const Paragraph& paragraph,
                                     const std::function<std::string(const ParagraphPiece&)>& bytes_of,
                                     const WantedOptions& options) {
    WantedText wanted(paragraph, bytes_of, options);
    for (const Written& written : text)
        wanted.add(written);
    return wanted.take();
}

}  // namespace tolmach::formats::odt
