// SPDX-License-Identifier: Apache-2.0
// Reading XLIFF 1.0, 1.1 and 1.2: files, groups and headers. Trans-units: read_1_unit.cpp.
#include "xliff/codec.hpp"
#include "xliff/read_1_unit.hpp"
#include "xliff/read_comments.hpp"
#include "xliff/read_standoff.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

using names::kOurs;

constexpr std::string_view kToolId = "tolmach";

SkeletonData read_skeleton(const Element& skl) {
    if (const auto external = skl.child("external-file")) return {"", external->value("href")};
    const auto internal = skl.child("internal-file");
    return {internal ? internal->all_text() : skl.all_text(), ""};
}

class OneCodec final : public Codec {
  public:
    std::string_view unit_name() const override { return "trans-unit"; }
    bool is_wrapper(std::string_view name) const override { return name == "header" || name == "body"; }

    Document document(const Element& tag) override {
        Document document;
        document.extra = attributes_but(tag, {"version"});
        origin_.ours = tag.declares(kOurs);
        origin_.dialect.look_at(tag);
        return document;
    }

    File file(const Element& tag, Document* first_of) override;

    Group group(const Element& tag, const Inherited& inherited) override {
        Group group;
        group.id = tag.value("id");
        group.name = tag.value("resname");
        read_common_of_one(tag, inherited, origin_.ours, group);
        return group;
    }

    void child(const Element& element, Heads& heads) override {
        if (heads.group)
            read_child(element, heads.group->notes, heads.group->extensions, nullptr);
        else if (heads.file && element.is("skl"))
            heads.file->skeleton = read_skeleton(element);
        else if (heads.file && !(element.is("tool") && element.find("tool-id") == kToolId))
            read_child(element, heads.file->notes, heads.file->extensions,
                       heads.document ? &heads.document->notes : nullptr);
        else if (!heads.file)
            read_child(element, *heads.document);
    }

    Unit unit(const Element& element, const Inherited& inherited, UnitPlaces* places) override {
        return read_trans_unit(element, inherited, origin_, places);
    }

  private:
    void read_child(const Element& element, Document& document) {
        collect_comments(element, origin_.comments);
        document.extensions.push_back(element.to_xml());
    }
    void read_child(const Element& element, std::vector<Note>& notes, std::vector<std::string>& extensions,
                    std::vector<Note>* of_document);

    Origin origin_;
    std::string source_language_, target_language_;  // of the first file
};

File OneCodec::file(const Element& tag, Document* first_of) {
    File file;
    const auto other = [](std::string language, const std::string& of_document) {
        return language == of_document ? std::string() : language;
    };
    if (first_of) {
        first_of->source_language = source_language_ = tag.value("source-language");
        first_of->target_language = target_language_ = tag.value("target-language");
    }
    file.id = tag.value("id", kOurs);
    file.original = tag.value("original");
    file.datatype = tag.value("datatype");
    file.source_language = other(tag.value("source-language"), source_language_);
    file.target_language = other(tag.value("target-language"), target_language_);
    read_common_of_one(tag, inherited_by(tag, {}), origin_.ours, file);
    std::erase_if(file.extra, [](const Attribute& a) {
        return a.ns.empty() && (a.name == "original" || a.name == "datatype" || a.name == "source-language" ||
                                a.name == "target-language" || (a.name == "tool-id" && a.value == kToolId));
    });
    return file;
}

void OneCodec::read_child(const Element& element, std::vector<Note>& notes,
                          std::vector<std::string>& extensions, std::vector<Note>* of_document) {
    if (element.is("note")) {
        notes.push_back(read_note_of_one(element));
    } else if (element.is(kOurs, "document-notes") && of_document) {
        const std::size_t n =
            std::min(whole_number(element.find("n").value_or("")).value_or(0), notes.size());
        const auto end = notes.begin() + static_cast<std::ptrdiff_t>(n);
        of_document->assign(std::make_move_iterator(notes.begin()), std::make_move_iterator(end));
        notes.erase(notes.begin(), end);
    } else if (element.is(kOurs, "beside")) {
        std::vector<Note> none;
        read_standoff(element, of_document ? *of_document : none, notes);
    } else {
        extensions.push_back(element.to_xml());
    }
}

}  // namespace

std::unique_ptr<Codec> codec_of_one() {
    return std::make_unique<OneCodec>();
}

}  // namespace tolmach::xliff
