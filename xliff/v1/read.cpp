// SPDX-License-Identifier: Apache-2.0
// Reading XLIFF 1.0, 1.1 and 1.2: files, groups and headers. Trans-units: read_1_unit.cpp.
#include "xliff/common/version_reader.hpp"
#include "xliff/v1/read_comments.hpp"
#include "xliff/v1/read_standoff.hpp"
#include "xliff/v1/read_unit.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

using names::kTolmachNamespace;

constexpr std::string_view kToolId = "tolmach";

SkeletonData read_skeleton(const Element& skl) {
    if (const auto external = skl.child("external-file")) return {"", external->value("href")};
    const auto internal = skl.child("internal-file");
    return {internal ? internal->all_text() : skl.all_text(), ""};
}

class Xliff1Reader final : public VersionReader {
  public:
    std::string_view unit_name() const override { return "trans-unit"; }
    bool is_wrapper(std::string_view name) const override { return name == "header" || name == "body"; }

    Document document(const Element& tag) override {
        Document document;
        document.extra = attributes_but(tag, {"version"});
        profile_.by_tolmach = tag.declares(kTolmachNamespace);
        profile_.dialect.look_at(tag);
        return document;
    }

    File file(const Element& tag, Document* first_of) override;

    Group group(const Element& tag, const Inherited& inherited) override {
        Group group;
        group.id = tag.value("id");
        group.name = tag.value("resname");
        read_xliff1_common(tag, inherited, profile_.by_tolmach, group);
        return group;
    }

    void child(const Element& element, OpenHeaders& headers) override {
        if (headers.group)
            read_child(element, headers.group->notes, headers.group->extensions, nullptr);
        else if (headers.file && element.is("skl"))
            headers.file->skeleton = read_skeleton(element);
        else if (headers.file && !(element.is("tool") && element.find("tool-id") == kToolId))
            read_child(element, headers.file->notes, headers.file->extensions,
                       headers.document ? &headers.document->notes : nullptr);
        else if (!headers.file)
            read_child(element, *headers.document);
    }

    Unit unit(const Element& element, const Inherited& inherited, UnitLocations* places) override {
        return read_trans_unit(element, inherited, profile_, places);
    }

  private:
    void read_child(const Element& element, Document& document) {
        collect_comments(element, profile_.comments);
        document.extensions.push_back(element.to_xml());
    }
    void read_child(const Element& element, std::vector<Note>& notes, std::vector<std::string>& extensions,
                    std::vector<Note>* of_document);

    FileProfile profile_;
    std::string source_language_, target_language_;  // of the first file
};

File Xliff1Reader::file(const Element& tag, Document* first_of) {
    File file;
    const auto other = [](std::string language, const std::string& of_document) {
        return language == of_document ? std::string() : language;
    };
    if (first_of) {
        first_of->source_language = source_language_ = tag.value("source-language");
        first_of->target_language = target_language_ = tag.value("target-language");
    }
    file.id = tag.value("id", kTolmachNamespace);
    file.original = tag.value("original");
    file.datatype = tag.value("datatype");
    file.source_language = other(tag.value("source-language"), source_language_);
    file.target_language = other(tag.value("target-language"), target_language_);
    read_xliff1_common(tag, inherited_by(tag, {}), profile_.by_tolmach, file);
    std::erase_if(file.extra, [](const Attribute& a) {
        return a.ns.empty() && (a.name == "original" || a.name == "datatype" || a.name == "source-language" ||
                                a.name == "target-language" || (a.name == "tool-id" && a.value == kToolId));
    });
    return file;
}

void Xliff1Reader::read_child(const Element& element, std::vector<Note>& notes,
                              std::vector<std::string>& extensions, std::vector<Note>* of_document) {
    if (element.is("note")) {
        notes.push_back(read_xliff1_note(element));
    } else if (element.is(kTolmachNamespace, "document-notes") && of_document) {
        const std::size_t n =
            std::min(whole_number(element.find("n").value_or("")).value_or(0), notes.size());
        const auto end = notes.begin() + static_cast<std::ptrdiff_t>(n);
        of_document->assign(std::make_move_iterator(notes.begin()), std::make_move_iterator(end));
        notes.erase(notes.begin(), end);
    } else if (element.is(kTolmachNamespace, "beside")) {
        std::vector<Note> none;
        read_standoff(element, of_document ? *of_document : none, notes);
    } else {
        extensions.push_back(element.to_xml());
    }
}

}  // namespace

std::unique_ptr<VersionReader> make_xliff1_reader() {
    return std::make_unique<Xliff1Reader>();
}

}  // namespace tolmach::xliff
