// SPDX-License-Identifier: Apache-2.0
// xliff: the document model, and reading, writing, splicing, converting and validating XLIFF 2.0-2.2 and 1.2.
// Takes bytes, gives Documents; takes Documents, gives bytes. Keeps everything it did not touch. Knows no
// source formats, no terms, no editions. Usable alone: the headers at the top of this folder are public.
//
// This header: the values. The model is XLIFF 2's; section numbers are those of XLIFF 2.1.
#pragma once

#include "base/error.hpp"
#include "base/sparse_value.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tolmach::xliff {

/// An attribute or a name that the model has no field for; kept and written again.
struct Attribute {
    std::string name;  ///< Qualified as in the file, for example `fs:fs`.
    std::string ns;    ///< Namespace URI; empty for none.
    std::string value;

    bool operator==(const Attribute&) const = default;
};
using Attributes = std::vector<Attribute>;

/// Plain text, UTF-8. It may hold characters XML cannot: the codecs write them as `cp` (2.x) or `ph` (1.2).
struct Text {
    std::string value;

    bool operator==(const Text&) const = default;
};

enum class Edge : std::uint8_t { Start, End };
enum class Reorder : std::uint8_t { Yes, FirstNo, No };

/// Rarely used attributes of a code, stored out of line.
struct CodeDetails {
    std::string equiv, disp;
    std::string data;      ///< Original data of this edge (4.2.2.11); what merging writes.
    std::string data_ref;  ///< The id of that data in the file, if it was read from one.
    std::string data_dir;  ///< `dir` of that data.
    std::string copy_of;
    std::vector<std::string> sub_flows;  ///< Ids of the units whose text belongs at this place (4.7.4).
    std::string dir;
    Attributes extra;

    bool operator==(const CodeDetails&) const = default;
};

/// An inline code (4.2.3.2-5): `ph`, or one edge of `pc` or of `sc`/`ec`.
struct Code {
    enum class Shape : std::uint8_t { Placeholder, Start, End };

    Shape shape = Shape::Placeholder;
    bool isolated = false;  ///< The partner is not in the unit.
    bool can_copy = true;
    bool can_delete = true;
    std::optional<bool> can_overlap;  ///< Not set by an extractor; always resolved when read from a file.
    Reorder can_reorder = Reorder::Yes;
    std::string id;        ///< Both edges of a pair carry the id of the pair; an isolated end has its own.
    std::string type;      ///< `fmt`, `ui`, `quote`, `link`, `image`, `other`, or empty.
    std::string sub_type;  ///< `xlf:lb`, `tolmach:footnote-call` …
    base::SparseValue<CodeDetails> details;

    bool operator==(const Code&) const = default;
};

/// Rarely used attributes of an annotation, stored out of line.
struct MarkerDetails {
    std::string value, ref;
    Attributes extra;

    bool operator==(const MarkerDetails&) const = default;
};

/// One edge of an annotation (4.2.3.6-8): `mrk`, or `sm`/`em`.
struct Marker {
    Edge edge = Edge::Start;
    std::optional<bool> translate;
    std::string id;    ///< Both edges carry it.
    std::string type;  ///< `generic`, `comment`, `term`, or `prefix:value`.
    base::SparseValue<MarkerDetails> details;

    bool operator==(const Marker&) const = default;
};

/// The types of annotations for tracked changes that nobody has accepted or rejected: inserted text is
/// between the edges; deleted text is the value of the start and not part of the content.
inline constexpr std::string_view kInserted = "tolmach:inserted";
inline constexpr std::string_view kDeleted = "tolmach:deleted";

using Inline = std::variant<Text, Code, Marker>;
using Content = std::vector<Inline>;

/// The text of a content, codes and markers dropped.
std::string plain_text(const Content& content);
/// Whether a content has changes that a reviewer must accept or reject first.
bool has_tracked_changes(const Content& content);
/// Whether two contents have the same text and the same codes in the same places, whatever else a tool noted
/// on the codes; annotations do not count.
bool reads_like(const Content& one, const Content& other);
/// A content of one text; empty text gives an empty content.
Content content_of(std::string text);
/// Appends text, joining it with a text that stands last.
void append_text(Content& content, std::string_view text);

enum class State : std::uint8_t { Initial, Translated, Reviewed, Final };

/// The word of XLIFF 2 for a state (4.3.1.31), and the state for a word; nothing for any other.
std::string_view to_string(State state);
std::optional<State> state_from(std::string_view word);

/// Rarely used attributes of a segment, stored out of line.
struct SegmentDetails {
    std::string sub_state;
    std::string native_state;  ///< The state as a dialect of 1.2 writes it, for example `needs-l10n`.
    Attributes source_extra;   ///< Of `source`.
    Attributes target_extra;   ///< Of `target`: 1.2 `state-qualifier`, `phase-name` …
    /// In a file of 1.2 that this program filled: the target is there and still the source, and is read as
    /// none. Says something of the file and not of the content, and does not count in a comparison.
    bool untouched = false;

    bool operator==(const SegmentDetails& other) const;
};

/// A `segment` or an `ignorable` (4.2.2.6-7).
struct Segment {
    std::string id;
    bool ignorable = false;
    State state = State::Initial;
    bool state_is_explicit = false;  ///< False where the file says nothing and `initial` is the default.
    bool approved = false;           ///< 1.2 `approved="yes"` of its trans-unit.
    std::optional<bool> can_resegment;
    Content source;
    std::optional<Content> target;
    std::optional<std::size_t> order;  ///< 1-based place of the target (4.3.1.24).
    Attributes extra;                  ///< Of `segment` or `ignorable`; 1.2: of the segment's `mrk`.
    base::SparseValue<SegmentDetails> details;
    std::size_t line = 0,
                column = 0;  ///< Where it starts in the file it was read from; 0 where its unit does.

    bool operator==(const Segment&) const = default;
};

/// A note (4.2.2.9).
struct Note {
    std::string text;
    std::string id, category;
    std::string applies_to;  ///< `source`, `target` or empty.
    int priority = 1;
    std::string from;  ///< Who wrote it: 1.2 `from`.
    Attributes extra;

    bool operator==(const Note&) const = default;
};

/// `Note::from` of what this program tells the translator; nobody's remark.
inline constexpr std::string_view kOwnNote = "tolmach";

/// A glossary entry of the Glossary module (5.2): a term of the source and its translations.
struct GlossEntry {
    std::string id, ref;
    std::string term, term_source;
    std::vector<std::string> translations;
    std::string definition;
    Attributes extra;

    bool operator==(const GlossEntry&) const = default;
};

/// A translation candidate (5.1; 1.2 `alt-trans`).
struct Match {
    std::string id, ref, origin, type, sub_type;
    std::optional<double> similarity, quality, suitability;  ///< In percent.
    Content source;
    Content target;
    bool reference = false;
    Attributes extra;
    std::vector<std::string> extensions;

    bool operator==(const Match&) const = default;
};

/// In which direction the texts of an element run: `srcDir` and `trgDir`.
struct Directions {
    std::string source, target;

    bool operator==(const Directions&) const = default;
};

/// A unit (4.2.2.5): one block of the document, with its segments in reading order.
struct Unit {
    std::string id, name;
    std::string type;  ///< `tolmach:paragraph` …; 1.2 `restype="x-paragraph"`.
    bool translate = true;
    bool preserve_space = true;
    std::optional<bool> can_resegment;
    base::SparseValue<Directions> directions;
    std::optional<std::size_t> group;  ///< Index of the innermost group in File::groups.
    std::vector<Segment> segments;
    std::vector<Note> notes;
    std::vector<GlossEntry> glossary;
    std::vector<Match> matches;
    Attributes extra;
    std::vector<std::string> extensions;  ///< Unknown child elements, as XML that carries its own namespaces.
    std::size_t line = 0, column = 0;     ///< Where it starts in the file it was read from.

    bool operator==(const Unit&) const = default;
};

/// The plain text of the sources of all segments of a unit.
std::string source_text(const Unit& unit);

/// A group (4.2.2.4): a list, a table, a row. Groups are kept in a flat list, in document order.
struct Group {
    std::string id, name, type;
    std::optional<std::size_t> parent;  ///< Index in File::groups; smaller than its own.
    bool translate = true;
    std::optional<bool> can_resegment;
    base::SparseValue<Directions> directions;
    std::vector<Note> notes;
    Attributes extra;
    std::vector<std::string> extensions;

    bool operator==(const Group&) const = default;
};

/// The skeleton element (4.2.2.3): held, or named by href, never both.
struct SkeletonData {
    std::string text;  ///< Character data, unescaped.
    std::string href;

    bool operator==(const SkeletonData&) const = default;
};

/// One source document (4.2.2.2), units in reading order.
struct File {
    std::string id;
    std::string original;  ///< Bare file name.
    std::string datatype;  ///< 1.2 `datatype`.
    std::string source_language, target_language;
    bool translate = true;
    std::optional<bool> can_resegment;
    base::SparseValue<Directions> directions;
    std::optional<SkeletonData> skeleton;
    std::vector<Group> groups;
    std::vector<Unit> units;
    std::vector<Note> notes;
    Attributes extra;
    std::vector<std::string> extensions;

    bool operator==(const File&) const = default;
};

enum class Version { V1_0, V1_1, V1_2, V2_0, V2_1, V2_2 };

/// An XLIFF document: what the root element holds.
struct Document {
    Version version = Version::V2_1;
    std::string source_language, target_language;
    std::vector<File> files;
    std::vector<Note> notes;
    Attributes extra;
    std::vector<std::string> extensions;
    std::string name;  ///< The file it was read from, for locations.

    bool operator==(const Document&) const = default;
};

/// Whether a code calls a footnote: it stands alone, is no image, link or control, and names units as
/// sub-flows; or a foreign tool says `x:footnote-ref` or `x-footnote`.
bool is_footnote_call(const Code& code);

/// Whether a segment counts as translated: it has a target that differs from its source,
/// or whose state or approval says that it is meant to be equal.
bool is_translated(const Segment& segment);

}  // namespace tolmach::xliff
