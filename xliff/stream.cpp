// SPDX-License-Identifier: Apache-2.0
#include "xliff/stream.hpp"

#include "xliff/codec.hpp"
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

/// Cuts the events into heads and units and has the codec read them.
class Reader final : public xml::Handler {
  public:
    explicit Reader(Visitor& visitor) : visitor_(visitor) {}

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
    std::unique_ptr<Codec> codec_;
    /// An open element: whether its target is a translation, and whether it may still come.
    struct Sides {
        bool has_target = false, first = true;
    };

    std::optional<Fragment> fragment_;
    std::string root_namespace_;
    std::vector<Sides> sides_;  ///< Of the open elements of the fragment.
    std::vector<Level> levels_;
    Heads heads_;
    std::size_t groups_ = 0;
    base::Location place_;
};

void Reader::open_root(const xml::Element& element) {
    const auto version = element.local() == "xliff" ? version_of(element) : std::nullopt;
    if (!version) return stop(not_read(element));
    const bool two = names::is_two(*version);
    codec_ = two ? codec_of_two() : codec_of_one();
    root_namespace_ = element.ns;
    fragment_.emplace(element.ns, two ? names::kCore20 : names::kCore12);
    fragment_->start(element);
    heads_.document = codec_->document(fragment_->root());
    heads_.document->version = *version;
    heads_.document->name = here().file;
    levels_.push_back({Kind::Document, inherited_by(fragment_->root(), {}), std::nullopt});
    fragment_->end({});
}

// Segments know where they start; asking for every element would cost more than reading it.
void Reader::start_inside(const xml::Element& element) {
    const std::string_view name = element.local();
    if (name != "segment" && name != "ignorable" && !(name == "mrk" && element.find("mtype") == "seg"))
        return fragment_->start(element);
    const base::Location at = here();
    fragment_->start(element, at.line, at.column);
}

// A start tag that stands in no fragment: it opens a level, or stays open as the root of the next fragment.
void Reader::open(const Element& tag) {
    const Kind around = levels_.back().kind;
    const bool in_file = around == Kind::File || around == Kind::Wrapper || around == Kind::Group;
    place_ = here();
    if (around == Kind::Document && tag.is("file"))
        open_file(tag);
    else if (in_file && tag.is("group"))
        open_group(tag);
    else if (around == Kind::File && tag.is_core() && codec_->is_wrapper(tag.local()))
        levels_.push_back({Kind::Wrapper, levels_.back().passed_on, std::nullopt});
    else
        return;
    fragment_->end({});
}

void Reader::open_file(const Element& tag) {
    heads_.file = codec_->file(tag, heads_.document ? &*heads_.document : nullptr);
    levels_.push_back({Kind::File, inherited_by(tag, levels_.back().passed_on), std::nullopt});
    groups_ = 0;
}

void Reader::open_group(const Element& tag) {
    flush();
    const Level around = levels_.back();
    const Inherited own = inherited_by(tag, around.passed_on);
    heads_.group = codec_->group(tag, own);
    heads_.group->parent = around.group;
    levels_.push_back({Kind::Group, own, groups_++});
}

// A whole element below document, file or group.
void Reader::complete(const Element& element) {
    const Level& around = levels_.back();
    const bool in_file = around.kind != Kind::Document;
    if (in_file && element.is(codec_->unit_name())) {
        flush();
        return read_unit(element, around);
    }
    const bool early = around.kind == Kind::Document ? heads_.document.has_value()
                       : around.kind == Kind::Group  ? heads_.group.has_value()
                                                     : heads_.file.has_value();
    if (early)
        codec_->child(element, heads_);
    else
        visitor_.late(element.to_xml());
}

void Reader::read_unit(const Element& element, const Level& around) {
    const bool placed = visitor_.wants_places();
    UnitPlaces places;
    Unit unit = codec_->unit(element, inherited_by(element, around.passed_on), placed ? &places : nullptr);
    unit.group = around.group;
    unit.line = place_.line;
    unit.column = place_.column;
    if (placed)
        visitor_.placed_unit(std::move(unit), std::move(places));
    else
        visitor_.unit(std::move(unit));
}

void Reader::close() {
    const Kind kind = levels_.back().kind;
    if (kind != Kind::Wrapper) flush();
    levels_.pop_back();
    if (kind == Kind::Group) visitor_.end_group();
    if (kind == Kind::File) visitor_.end_file();
}

// Gives away the heads that are complete because something stands below or behind them.
void Reader::flush() {
    if (heads_.document) visitor_.document(std::move(*heads_.document));
    if (heads_.file) visitor_.file(std::move(*heads_.file));
    if (heads_.group) visitor_.group(std::move(*heads_.group));
    heads_ = {};
}

}  // namespace

base::Result<void> stream(const std::filesystem::path& path, Visitor& visitor) {
    Reader reader(visitor);
    return xml::parse_file(path, reader);
}

base::Result<void> stream(const std::string& name, std::string_view bytes, Visitor& visitor) {
    Reader reader(visitor);
    return xml::parse(name, bytes, reader);
}

}  // namespace tolmach::xliff
