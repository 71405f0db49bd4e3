// SPDX-License-Identifier: Apache-2.0
// Small Word documents, and what is read of them as lines.
#pragma once

#include "formats/docx/read.hpp"
#include "formats/merge.hpp"
#include "zip/zip.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::tests {

/// What a document is made of; bodies without their root elements.
struct WordSample {
    std::string body;
    std::string footnotes{};
    std::string styles{};
    std::string comments{};
    std::string properties{};
    std::string prefix = "w:";
    std::string word_ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
};

inline std::string word_part(const WordSample& sample, const std::string& root, const std::string& content) {
    const std::string name = sample.prefix + root;
    const std::string bare =
        sample.prefix.empty() ? "" : ":" + sample.prefix.substr(0, sample.prefix.size() - 1);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + name + " xmlns" + bare +
           "=\"" + sample.word_ns +
           "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" +
           content + "</" + name + ">";
}

inline std::string word_file(const WordSample& sample) {
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string rels =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"" +
               (target.find("://") != target.npos ? " TargetMode=\"External\"/>" : "/>");
    };
    std::vector<zip::Entry> entries = {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
         "PartName=\"/word/document.xml\" "
         "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/"
         "></Types>"},
        {"_rels/.rels", rels + relation("a", office + "officeDocument", "word/document.xml") +
                            relation("b",
                                     "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                                     "core-properties",
                                     "docProps/core.xml") +
                            "</Relationships>"},
        {"word/document.xml",
         word_part(sample, "document",
                   "<" + sample.prefix + "body>" + sample.body + "</" + sample.prefix + "body>")},
        {"word/_rels/document.xml.rels", rels + relation("notes", office + "footnotes", "footnotes.xml") +
                                             relation("styles", office + "styles", "styles.xml") +
                                             relation("comments", office + "comments", "comments.xml") +
                                             relation("link", office + "hyperlink", "https://example.org/a") +
                                             "</Relationships>"},
    };
    const auto add = [&](const std::string& name, const std::string& bytes) {
        if (!bytes.empty()) entries.push_back({name, bytes});
    };
    if (!sample.footnotes.empty())
        add("word/footnotes.xml", word_part(sample, "footnotes", sample.footnotes));
    if (!sample.styles.empty()) add("word/styles.xml", word_part(sample, "styles", sample.styles));
    if (!sample.comments.empty()) add("word/comments.xml", word_part(sample, "comments", sample.comments));
    add("docProps/core.xml", sample.properties);
    return zip::write(entries).value();
}

/// The bytes of an entry; empty where there is none.
inline std::string entry_of(const std::string& container, std::string_view name) {
    const auto found =
        zip::read("note.docx", container, {}, [&](std::string_view each) { return each == name; });
    return found.value().empty() ? std::string{} : found.value().front().bytes;
}

/// What stands between the tags of the body.
inline std::string body_of(const std::string& container) {
    const std::string part = entry_of(container, "word/document.xml");
    const std::size_t from = part.find('>', part.find("body")) + 1;
    return part.substr(from, part.rfind("</", part.rfind("body>")) - from);
}

inline formats::Extracted read_word(const std::string& bytes, formats::SourceOptions options = {}) {
    if (options.language.empty()) options.language = "en";
    return formats::read_docx("folder/note.docx", bytes, options).value().value;
}

/// A content with `{b}` for the start of a pair of that type, `{/}` for its end, and `{lb}` for a code.
inline std::string shown_word(const xliff::Content& content) {
    std::string text;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) text += run->value;
        const auto* code = std::get_if<xliff::Code>(&part);
        if (!code) continue;
        const std::string name = code->sub_type.empty() ? code->type : code->sub_type;
        text += code->shape == xliff::Code::Shape::End ? "{/}"
                : !code->details->sub_flows.empty()    ? "{" + code->details->sub_flows[0] + "}"
                                                       : "{" + name.substr(name.find(':') + 1) + "}";
    }
    return text;
}

inline std::vector<std::string> listed_word(const xliff::File& file) {
    std::vector<std::string> lines;
    for (const xliff::Unit& unit : file.units)
        lines.push_back(unit.id + " " + unit.type.substr(unit.type.find(':') + 1) + ": " +
                        shown_word(unit.segments[0].source));
    return lines;
}

/// The edition in French, or with its sources.
inline base::Result<std::string> merge_word(const formats::Extracted& extracted, bool with_source,
                                            bool accept_changes = false) {
    formats::MergeOptions options;
    options.with_source = with_source;
    options.accept_changes = accept_changes;
    xliff::File file = extracted.file;
    if (!with_source) file.target_language = "fr";
    return formats::merge(file, extracted.skeleton, options);
}

}  // namespace tolmach::tests
