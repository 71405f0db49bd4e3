// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/fill.hpp"

#include "formats/odt/wanted.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::formats::odt {
namespace {

using base::ByteOffset;
using base::ByteSpan;

// The pairs of a paragraph that no code stands for, as they open and close.
class SilentPairs {
  public:
    void open(std::size_t pair, std::size_t atoms) { open_.push_back({pair, atoms}); }
    /// Closes the innermost; whether an atom stands in it.
    bool close(std::size_t atoms) {
        const bool holds = !open_.empty() && open_.back().atoms < atoms;
        if (!open_.empty()) open_.pop_back();
        return holds;
    }
    std::size_t innermost() const { return open_.empty() ? 0 : open_.back().pair; }

  private:
    struct Opened {
        std::size_t pair, atoms;
    };
    std::vector<Opened> open_;
};

// What stands between two sentences is in no language.
bool is_all_untranslated(const std::vector<Written>& text) {
    return std::all_of(text.begin(), text.end(), [](const Written& written) {
        return written.untranslated || (!written.code && text::trim(written.text).empty());
    });
}

}  // namespace

Filler::Filler(const Part& part, std::string_view xml, const std::vector<const xliff::Unit*>& units,
               const std::vector<Edit>& edits, FillOptions options)
    : part_(part),
      xml_(xml),
      units_(units),
      edits_(edits),
      options_(std::move(options)),
      guests_(part.paragraphs.size()),
      filled_(part.paragraphs.size()) {
    const std::vector<std::size_t> hosts = hosts_of(part);
    for (std::size_t i = 0; i < hosts.size(); ++i)
        if (hosts[i] != kNoHost) guests_[hosts[i]].push_back(i);
}

std::vector<Edit> Filler::fill() {
    std::vector<Edit> made;
    const std::vector<std::size_t> hosts = hosts_of(part_);
    for (std::size_t i = 0; i < part_.paragraphs.size(); ++i)
        if (units_[i] && hosts[i] == kNoHost) made.push_back({part_.paragraphs[i].hole, filled(i)});
    return made;
}

// The bytes of a span of a paragraph, with the holes in it filled.
std::string Filler::bytes_of(ByteSpan span, std::size_t host) {
    std::string made;
    ByteOffset at = span.start;
    std::vector<std::size_t> guests;
    for (const std::size_t guest : guests_[host]) {
        const ByteSpan hole = part_.paragraphs[guest].hole;
        if (span.start <= hole.start && hole.end <= span.end && units_[guest]) guests.push_back(guest);
    }
    std::sort(guests.begin(), guests.end(), [&](std::size_t one, std::size_t other) {
        return part_.paragraphs[one].hole.start < part_.paragraphs[other].hole.start;
    });
    for (const std::size_t guest : guests) {
        const ByteSpan hole = part_.paragraphs[guest].hole;
        append_edited(made, xml_, {at, hole.start}, edits_);
        made += filled(guest);
        at = hole.end;
    }
    append_edited(made, xml_, {at, span.end}, edits_);
    return made;
}

// Bytes between the pieces stand with the atom behind them, the end of a silent pair with the one before it.
std::vector<MarkupAtom> Filler::stood_in(std::size_t index) {
    const Paragraph& paragraph = part_.paragraphs[index];
    std::vector<MarkupAtom> atoms;
    SilentPairs silent;
    ByteOffset at = paragraph.hole.start;
    const auto put = [&](std::string seen, ByteOffset end, bool is_edge) {
        MarkupAtom& atom = atoms.emplace_back();
        atom.seen = std::move(seen);
        atom.bytes = bytes_of({at, end}, index);
        atom.is_edge = is_edge;
        atom.silent = silent.innermost();
        at = end;
    };
    for (const ParagraphPiece& piece : paragraph.pieces) {
        if (piece.silent && piece.kind == PieceKind::Start) {
            silent.open(piece.pair, atoms.size());
        } else if (piece.silent && piece.kind == PieceKind::End) {
            if (!silent.close(atoms.size())) continue;
            atoms.back().bytes += bytes_of({at, piece.span.end}, index);
            atoms.back().silent = silent.innermost();
            at = piece.span.end;
        } else if (piece.kind != PieceKind::Text) {
            put(seen_as(piece.kind, piece.code), piece.span.end, piece.kind != PieceKind::Point);
        } else {
            bool joined = false;
            for (Character& character : characters_of(piece, xml_)) {
                put(std::move(character.seen), character.bytes.end, false);
                atoms.back().is_joined = joined;
                atoms.back().is_whole = piece.whole;
                joined = piece.whole;
            }
        }
    }
    return atoms;
}

// Made once, for a note is asked for by what stood around it and by what is wanted there.
const std::string& Filler::filled(std::size_t index) {
    if (!filled_[index]) filled_[index] = content_of(index);
    return *filled_[index];
}

std::string Filler::content_of(std::size_t index) {
    const Paragraph& paragraph = part_.paragraphs[index];
    std::vector<Written> text = written_text(*units_[index], options_.with_source);
    const bool marks = !options_.untranslated_style.empty() && !paragraph.plain;
    const bool has_untranslated =
        marks && std::any_of(text.begin(), text.end(), [](const Written& each) { return each.untranslated; });
    const bool whole = has_untranslated && is_all_untranslated(text);
    if (whole)
        for (Written& each : text)
            each.untranslated = false;
    has_untranslated_ = has_untranslated_ || has_untranslated;
    const auto bytes = [&](const ParagraphPiece& piece) { return bytes_of(piece.span, index); };
    const std::string made = spliced_markup(
        stood_in(index),
        wanted_atoms(text, paragraph, bytes,
                     {part_.prefix, options_.untranslated_style, paragraph.plain, !options_.with_source}));
    if (!whole) return made;
    return "<" + part_.prefix + "span " + part_.prefix + "style-name=\"" + options_.untranslated_style +
           "\">" + made + "</" + part_.prefix + "span>";
}

}  // namespace tolmach::formats::odt
