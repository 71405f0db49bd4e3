// SPDX-License-Identifier: Apache-2.0
#include "xliff/stream.hpp"

#include "xliff/common/version_reader.hpp"
#include "xliff/names.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <array>

namespace tolmach::xliff {
namespace {

constexpr std::array kVersions = {Version::V1_0, Version::V1_1, Version::V1_2,
                                  Version::V2_0, Version::V2_1, Version::V2_2};

/// The version that the root says, or that its namespace stands for where it says none.
std::optional<Version> version_of(const xml::Element& root) {
    const auto said = root.find("version");
    for (const Version version : kVersions)
        if (said == names::number(version)) return version;
    if (said) return std::nullopt;
    if (root.ns == names::kCore11) return Version::V1_1;
    if (root.ns == names::kCore12) return Version::V1_2;
    if (root.ns == names::kCore20) return Version::V2_0;
    if (root.ns == names::kCore22) return Version::V2_2;
    return std::nullopt;
}

// Units are some kilobytes long; a skeleton may hold a whole book with its pictures.
constexpr std::size_t kLargestFragment = std::size_t{512} << 20;

base::Error not_read(const xml::Element& root) {
    using base::ErrorCode;
    if (root.local() != "xliff")
        return {ErrorCode::Unsupported,
                "the root element is " + std::string(root.name) + ", not xliff",
                {},
                "give an XLIFF file",
                nullptr};
    const auto version = root.find("version");
    if (!version)
        return {ErrorCode::Unsupported,
                "the file does not say its XLIFF version",
                {},
                "write the version on the root element, for example version=\"2.1\"",
                nullptr};
    const bool newer =
        version->starts_with("2.") || root.ns.starts_with("urn:oasis:names:tc:xliff:document:2.");
    return {ErrorCode::Unsupported,
            "XLIFF " + std::string(*version) +
                (newer ? " is newer than what is read" : " is not a version of XLIFF"),
            {},
            "versions 1.0, 1.1, 1.2, 2.0, 2.1 and 2.2 are read",
            nullptr};
}

/// Cuts the events into headers and units and has the reader of the version read them.
class DocumentStream final : public xml::Handler {
  public:
    explicit DocumentStream(Visitor& visitor) : visitor_(visitor) {}

    void start(const xml::Element& element) override {
        if (!fragment_) return open_root(element);
        if (!fragment_->complete()) {
            count_targets(element);
            start_inside(element);
            return limit();
        }
        fragment_->clear();
        fragment_->start(element);
        sides_.clear();
        count_targets(element);
        open(fragment_->root());
    }

    void end(std::string_view, std::string_view, base::ByteSpan tag) override {
        if (fragment_ && !fragment_->complete()) {
            fragment_->end(tag);
            sides_.pop_back();
            if (fragment_->complete() && !stopped()) complete(fragment_->root());
        } else {
            close();
        }
    }

    void text(std::string_view text, base::ByteSpan place, bool) override {
        if (!in_fragment()) return;
        fragment_->text(text, place);
        limit();
    }
    void comment(std::string_view text, base::ByteSpan) override {
        if (in_fragment()) fragment_->comment(text);
    }
    void instruction(std::string_view target, std::string_view data, base::ByteSpan) override {
        if (in_fragment()) fragment_->instruction(target, data);
    }

  private:
    enum class Kind { Document, File, Wrapper, Group };
    struct Level {
        Kind kind;
        Inherited passed_on;
        std::optional<std::size_t> group;
    };

    bool in_fragment() const { return fragment_ && !fragment_->complete(); }
    void limit() {
        if (fragment_->size() <= kLargestFragment || stopped()) return;
        stop({base::ErrorCode::Limit, "one element of the file takes more than 512 MiB", place_,
              "no tool writes such files; the file is probably hostile", nullptr});
    }
    /// Which of two targets is meant nobody knows: a segment has one.
    void count_targets(const xml::Element& element) {
        const bool core = element.ns == root_namespace_;
        const std::string_view name = core ? element.local() : std::string_view();
        if (name == "target" && !sides_.empty() && sides_.back().has_target &&
            !std::exchange(sides_.back().first, false))
            stop({base::ErrorCode::Invalid, "a second <target> in one segment", here(),
                  "keep the one that is meant: the other would be lost", nullptr});
        sides_.push_back({name == "segment" || name == "ignorable" || name == "trans-unit"});
    }
    void open_root(const xml::Element& element);
    void start_inside(const xml::Element& element);
    void open(const Element& tag);
    void open_file(const Element& tag);
    void open_group(const Element& tag);
    void complete(const Element& element);
    void read_unit(const Element& element, const Level& around);
    void close();
    void flush();

    Visitor& visitor_;
    std::unique_ptr<VersionReader> reader_;
    /// An open element: whether its target is a translation, and whether it may still come.
    struct Sides {
        bool has_target = false, first = true;
    };

    std::optional<Fragment> fragment_;
    std::string root_namespace_;
    std::vector<Sides> sides_;  ///< Of the open elements of the fragment.
    std::vector<Level> levels_;
    OpenHeaders headers_;
    std::size_t groups_ = 0;
    base::Location place_;
};

void DocumentStream::open_root(const xml::Element& element) {
    const auto version = element.local() == "xliff" ? version_of(element) : std::nullopt;
    if (!version) return stop(not_read(element));
    const bool two = names::is_xliff2(*version);
    reader_ = two ? make_xliff2_reader() : make_xliff1_reader();
    root_namespace_ = element.ns;
    fragment_.emplace(element.ns, two ? names::kCore20 : names::kCore12);
    fragment_->start(element);
    headers_.document = reader_->document(fragment_->root());
    headers_.document->version = *version;
    headers_.document->name = here().file;
    levels_.push_back({Kind::Document, inherited_by(fragment_->root(), {}), std::nullopt});
    fragment_->end({});
}

// Segments know where they start; asking for every element would cost more than reading it.
void DocumentStream::start_inside(const xml::Element& element) {
    const std::string_view name = element.local();
    if (name != "segment" && name != "ignorable" && !(name == "mrk" && element.find("mtype") == "seg"))
        return fragment_->start(element);
    const base::Location at = here();
    fragment_->start(element, at.line, at.column);
}

// A start tag that stands in no fragment: it opens a level, or stays open as the root of the next fragment.
void DocumentStream::open(const Element& tag) {
    const Kind around = levels_.back().kind;
    const bool in_file = around == Kind::File || around == Kind::Wrapper || around == Kind::Group;
    place_ = here();
    if (around == Kind::Document && tag.is("file"))
        open_file(tag);
    else if (in_file && tag.is("group"))
        open_group(tag);
    else if (around == Kind::File && tag.is_core() && reader_->is_wrapper(tag.local()))
        levels_.push_back({Kind::Wrapper, levels_.back().passed_on, std::nullopt});
    else
        return;
    fragment_->end({});
}

void DocumentStream::open_file(const Element& tag) {
    headers_.file = reader_->file(tag, headers_.document ? &*headers_.document : nullptr);
    levels_.push_back({Kind::File, inherited_by(tag, levels_.back().passed_on), std::nullopt});
    groups_ = 0;
}

void DocumentStream::open_group(const Element& tag) {
    flush();
    const Level around = levels_.back();
    const Inherited own = inherited_by(tag, around.passed_on);
    headers_.group = reader_->group(tag, own);
    headers_.group->parent = around.group;
    levels_.push_back({Kind::Group, own, groups_++});
}

// A whole element below document, file or group.
void DocumentStream::complete(const Element& element) {
    const Level& around = levels_.back();
    const bool in_file = around.kind != Kind::Document;
    if (in_file && element.is(reader_->unit_name())) {
        flush();
        return read_unit(element, around);
    }
    const bool early = around.kind == Kind::Document ? headers_.document.has_value()
                       : around.kind == Kind::Group  ? headers_.group.has_value()
                                                     : headers_.file.has_value();
    if (early)
        reader_->child(element, headers_);
    else
        visitor_.trailing_extension(element.to_xml());
}

void DocumentStream::read_unit(const Element& element, const Level& around) {
    const bool placed = visitor_.wants_locations();
    UnitLocations places;
    Unit unit = reader_->unit(element, inherited_by(element, around.passed_on), placed ? &places : nullptr);
    unit.group = around.group;
    unit.line = place_.line;
    unit.column = place_.column;
    if (placed)
        visitor_.located_unit(std::move(unit), std::move(places));
    else
        visitor_.unit(std::move(unit));
}

void DocumentStream::close() {
    const Kind kind = levels_.back().kind;
    if (kind != Kind::Wrapper) flush();
    levels_.pop_back();
    if (kind == Kind::Group) visitor_.end_group();
    if (kind == Kind::File) visitor_.end_file();
}

// Gives away the heads that are complete because something stands below or after them.
void DocumentStream::flush() {
    if (headers_.document) visitor_.document(std::move(*headers_.document));
    if (headers_.file) visitor_.file(std::move(*headers_.file));
    if (headers_.group) visitor_.group(std::move(*headers_.group));
    headers_ = {};
}

}  // namespace

base::Result<void> stream(const std::filesystem::path& path, Visitor& visitor) {
    DocumentStream reader(visitor);
    return xml::parse_file(path, reader);
}

base::Result<void> stream(const std::string& name, std::istream& from, Visitor& visitor) {
    DocumentStream reader(visitor);
    return xml::parse_stream(name, from, reader);
}

base::Result<void> stream(const std::string& name, std::string_view bytes, Visitor& visitor) {
    DocumentStream reader(visitor);
    return xml::parse(name, bytes, reader);
}

}  // namespace tolmach::xliff
