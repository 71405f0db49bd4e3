// SPDX-License-Identifier: Apache-2.0
// reference: what a footnote is. Whether a text is a reference, Ibid., op. cit. or a commentary; footnotes
// that were run into plain paragraphs. Takes text, gives kinds, spans and how sure they are. Knows no
// documents; words and weights are data. Does not change text, does not write references in a style.
//
// This header: the kind of a footnote.
#pragma once

#include <string_view>

namespace tolmach::reference {

enum class NoteKind { Bibliographic, Commentary, Ibid, OpCit };

/// The kind of a footnote by its text (UTF-8).
NoteKind classify(std::string_view note);
NoteKind classify(std::u32string_view note);

/// Whether a text is a reference alone, which is one segment to the translator: everything but a commentary.
bool is_reference(std::string_view text);

/// Whether a text that need not be a note is nothing but a reference: outside its titles and brackets it has
/// no prose at all.
bool is_bare_reference(std::string_view utf8);
bool is_bare_reference(std::u32string_view text);

/// `bibliographic`, `commentary`, `ibid`, `op-cit`: as in the type of a unit behind `tolmach:footnote-`.
std::string_view to_string(NoteKind kind);

}  // namespace tolmach::reference
