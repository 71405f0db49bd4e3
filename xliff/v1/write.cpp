// SPDX-License-Identifier: Apache-2.0
// Writing XLIFF 1.2 (transitional): files, groups and headers. Trans-units: write_1_unit.cpp.
#include "xliff/common/write_parts.hpp"
#include "xliff/names.hpp"
#include "xliff/v1/vocabulary.hpp"
#include "xliff/v1/write_standoff.hpp"
#include "xliff/v1/write_unit.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

class Xliff1Writer {
  public:
    Xliff1Writer(const Document& document, const WriteOptions& options, const PieceWriter& pieces)
        : document_(document), options_(options), pieces_(pieces) {}
    base::Result<void> write();

  private:
    base::Result<void> write_file(const File& file, bool first);
    void write_header(const File& file, const std::vector<Note>& of_document);
    void write_skeleton(const SkeletonData& skeleton);
    void write_group(const Group& group);

    const Document& document_;
    const WriteOptions& options_;
    const PieceWriter& pieces_;
    XmlWriter to_;
    Prefixes prefixes_;
};

base::Result<void> Xliff1Writer::write() {
    prefixes_.add("tolmach", names::kTolmachNamespace);
    prefixes_.add(document_);
    to_.open("xliff");
    to_.attribute("xmlns", names::kCore12);
    prefixes_.declare(to_);
    to_.attribute("version", "1.2");
    write_foreign(to_, prefixes_, document_.extra);
    for (const std::string& extension : document_.extensions)
        to_.raw(extension);
    for (const File& file : document_.files)
        if (auto written = write_file(file, &file == document_.files.data()); !written)
            return base::fail(written.error());
    to_.close();
    if (!to_.unholdable().empty())
        return base::fail(base::ErrorCode::Invalid, "XML cannot hold a character of " + to_.unholdable(),
                          {document_.name, 0, 0}, "remove control characters from names and attributes");
    pieces_.sink(to_.take());
    return {};
}

base::Result<void> Xliff1Writer::write_file(const File& file, bool first) {
    const auto language = [](const std::string& own, const std::string& of_document) {
        return own.empty() ? of_document : own;
    };
    to_.open("file");
    write_native(to_, prefixes_,
                 {{"original", file.original},
                  {"source-language", language(file.source_language, document_.source_language)},
                  {"target-language", language(file.target_language, document_.target_language)},
                  {"datatype", file.datatype.empty() ? "plaintext" : file.datatype},
                  {"tool-id", "tolmach"},
                  {"tolmach:id", file.id}},
                 file.extra, {"original", "source-language", "datatype"});
    write_xliff1_common(to_, file);
    static const std::vector<Note> none;
    write_header(file, first ? document_.notes : none);
    to_.open("body");
    for (const std::string& extension : file.extensions)
        if (is_xliff1_element(extension, "bin-unit")) to_.raw(extension);
    auto walked = walk(file, {[&](const Group& group) { write_group(group); }, [&] { to_.close(); },
                              [&](const Unit& unit) {
                                  pieces_.write(unit, to_, [&](const Unit& made) {
                                      write_trans_unit(to_, prefixes_, made, options_);
                                  });
                              }});
    to_.close();
    to_.close();
    return walked;
}

void Xliff1Writer::write_skeleton(const SkeletonData& skeleton) {
    to_.open("skl");
    if (!skeleton.href.empty()) {
        to_.open("external-file");
        to_.attribute("href", skeleton.href);
    } else {
        const auto is_base64 = [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
                   c == '/' || c == '=' || c == '\n' || c == ' ';
        };
        to_.open("internal-file");
        to_.attribute("form",
                      std::all_of(skeleton.text.begin(), skeleton.text.end(), is_base64) ? "base64" : "text");
        pieces_.write_skeleton(skeleton, to_);
    }
    to_.close();
    to_.close();
}

void Xliff1Writer::write_header(const File& file, const std::vector<Note>& of_document) {
    to_.open("header");
    if (file.skeleton) write_skeleton(*file.skeleton);
    const auto raw_if = [&](auto wanted) {
        for (const std::string& extension : file.extensions)
            if (wanted(extension)) to_.raw(extension);
    };
    const auto is_phases = [](const std::string& xml) { return is_xliff1_element(xml, "phase-group"); };
    const auto is_other = [&](const std::string& xml) {
        return name_of_extension(xml).ns == names::kCore12 && !is_phases(xml) &&
               !is_xliff1_element(xml, "bin-unit");
    };
    raw_if(is_phases);
    for (const std::vector<Note>* notes : {&of_document, &file.notes})
        for (const Note& note : *notes)
            write_xliff1_note(to_, note);
    raw_if(is_other);
    const bool named = std::any_of(file.extra.begin(), file.extra.end(), [](const Attribute& attribute) {
        return attribute.ns.empty() && attribute.name == "tool-id" && attribute.value != "tolmach";
    });
    const bool present =
        std::any_of(file.extensions.begin(), file.extensions.end(), [](const std::string& xml) {
            return is_xliff1_element(xml, "tool") && xml.find("tool-id=\"tolmach\"") != std::string::npos;
        });
    if (!named && !present) {
        to_.open("tool");
        to_.attribute("tool-id", "tolmach");
        to_.attribute("tool-name", "tolmach");
        to_.close();
    }
    raw_if([](const std::string& xml) { return name_of_extension(xml).ns != names::kCore12; });
    if (!of_document.empty()) {
        to_.open("tolmach:document-notes");
        to_.attribute("n", std::to_string(of_document.size()));
        to_.close();
    }
    std::vector<Note> all = of_document;
    all.insert(all.end(), file.notes.begin(), file.notes.end());
    write_note_standoff(to_, prefixes_, all);
    to_.close();
}

void Xliff1Writer::write_group(const Group& group) {
    to_.open("group");
    const std::string type = restype_of(group.type);
    write_native(to_, prefixes_,
                 {{"id", group.id},
                  {"resname", displayable(group.name)},
                  {"restype", type},
                  {"translate", group.translate ? "" : "no"},
                  {"tolmach:type", type_of_restype(type, true) == group.type ? "" : group.type}},
                 group.extra, {});
    write_xliff1_common(to_, group);
    for (const std::string& extension : group.extensions)
        if (name_of_extension(extension).ns == names::kCore12 && !is_xliff1_element(extension, "bin-unit"))
            to_.raw(extension);
    for (const Note& note : group.notes)
        write_xliff1_note(to_, note);
    for (const std::string& extension : group.extensions)
        if (name_of_extension(extension).ns != names::kCore12) to_.raw(extension);
    write_note_standoff(to_, prefixes_, group.notes);
    for (const std::string& extension : group.extensions)
        if (is_xliff1_element(extension, "bin-unit")) to_.raw(extension);
}

}  // namespace

base::Result<void> write_xliff1(const Document& document, const WriteOptions& options,
                                const PieceWriter& pieces) {
    return Xliff1Writer(document, options, pieces).write();
}

}  // namespace tolmach::xliff
