// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/document.hpp"

#include "formats/package/package.hpp"
#include "text/character.hpp"
#include "xml/events.hpp"

#include <algorithm>

namespace tolmach::formats::docx {
namespace {

constexpr std::string_view kTypesPart = "[Content_Types].xml";
// What main parts are called in the list of types, also with macros and of templates.
constexpr std::string_view kMainTypes[] = {"wordprocessingml.document.main", "wordprocessingml.template.main",
                                           "ms-word.document.macroEnabled.main",
                                           "ms-word.template.macroEnabledTemplate.main"};

constexpr std::string_view kOtherFolders[] = {"theme/",    "customxml/",  "charts/",
                                              "diagrams/", "embeddings/", "glossary/"};

bool is_useful_part(std::string_view name) {
    const std::string small = text::to_lower(name);
    if (!small.ends_with(".xml") && !small.ends_with(".rels")) return false;
    return std::none_of(std::begin(kOtherFolders), std::end(kOtherFolders),
                        [&](std::string_view folder) { return small.find(folder) != std::string::npos; });
}

std::string folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == part.npos ? "" : std::string(part.substr(0, slash + 1));
}

std::string relationships_part(const std::string& part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

// The part that a target means, seen from the folder of its source.
std::string resolved(const std::string& folder, std::string_view target) {
    std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
    std::vector<std::string> steps;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string step = path.substr(at, end - at);
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (step != "." && step != "..")
            steps.push_back(step);
        at = end + 1;
    }
    std::string part;
    for (const std::string& step : steps)
        part += (part.empty() ? "" : "/") + step;
    return part;
}

class RelationshipReader final : public xml::Handler {
  public:
    RelationshipReader(Relationships& read, std::string folder) : read_(read), folder_(std::move(folder)) {}

    void start(const xml::Element& element) override {
        if (element.local() != "Relationship") return;
        const std::string type(element.find("Type").value_or(""));
        const std::string target(element.find("Target").value_or(""));
        const bool external = element.find("TargetMode") == "External";
        read_[std::string(element.find("Id").value_or(""))] = {
            type.substr(type.rfind('/') + 1), external ? target : resolved(folder_, target), external};
    }

  private:
    Relationships& read_;
    std::string folder_;
};

class DocumentOpener {
  public:
    DocumentOpener(const std::string& name, OpenedDocument& document, bool hidden_text)
        : name_(name), document_(document), hidden_text_(hidden_text) {}

    base::Result<void> open() {
        if (auto done = read_relationships(""); !done) return done;
        for (const auto& [id, named] : document_.relationships[""]) {
            if (named.type == "officeDocument") document_.main = named.target;
            if (named.type == "core-properties") document_.properties = named.target;
        }
        if (!document_.parts.contains(document_.main))
            return base::fail(base::ErrorCode::Malformed, "the document has no main part", {name_, 0, 0},
                              "open it in Word or LibreOffice and save it again");
        if (auto done = read_relationships(document_.main); !done) return done;
        std::string numbering;
        for (const auto& [id, named] : document_.relationships[document_.main]) {
            if (named.type == "footnotes") document_.footnotes = named.target;
            if (named.type == "endnotes") document_.endnotes = named.target;
            if (named.type == "comments") document_.comments = named.target;
            if (named.type == "styles") document_.styles_part = named.target;
            if (named.type == "numbering") numbering = named.target;
            if (named.type == "header") document_.headers.push_back(named.target);
            if (named.type == "footer") document_.footers.push_back(named.target);
        }
        auto styles = read_styles(name_, bytes_of(document_.styles_part), bytes_of(numbering));
        if (!styles) return base::fail(styles.error());
        document_.styles = std::move(*styles);
        return read_texts();
    }

  private:
    std::string_view bytes_of(const std::string& part) const {
        const auto found = document_.parts.find(part);
        return found == document_.parts.end() ? std::string_view{} : found->second;
    }

    base::Result<void> read_relationships(const std::string& part) {
        const std::string_view bytes = bytes_of(relationships_part(part));
        if (bytes.empty()) return {};
        RelationshipReader reader(document_.relationships[part], folder_of(part));
        return xml::parse(name_, bytes, reader);
    }

    base::Result<void> read_texts() {
        std::vector<std::string> parts = document_.text_parts();
        parts.push_back(document_.comments);
        for (const std::string& part : parts) {
            const std::string_view bytes = bytes_of(part);
            if (bytes.empty() || document_.texts.contains(part)) continue;
            const std::string place = name_ + "/" + part;
            if (auto fits = require_utf8(name_, part, bytes); !fits) return fits;
            if (part != document_.main)
                if (auto done = read_relationships(part); !done) return done;
            auto text = read_text_part(place, bytes, {document_.styles, hidden_text_});
            if (!text) return base::fail(text.error());
            document_.texts.emplace(part, std::move(*text));
        }
        return {};
    }

    const std::string& name_;
    OpenedDocument& document_;
    bool hidden_text_;
};

}  // namespace

std::vector<std::string> OpenedDocument::text_parts() const {
    std::vector<std::string> named{main};
    for (const std::string* part : {&footnotes, &endnotes})
        if (!part->empty()) named.push_back(*part);
    named.insert(named.end(), headers.begin(), headers.end());
    named.insert(named.end(), footers.begin(), footers.end());
    return named;
}

bool OpenedDocument::has_tracked_changes() const {
    return std::any_of(texts.begin(), texts.end(),
                       [](const auto& part) { return part.second->has_tracked_changes; });
}

bool is_of(std::string_view bytes) {
    if (!is_package(bytes)) return false;
    const auto types = open_package("", bytes, [](std::string_view name) { return name == kTypesPart; });
    // What is broken is told by its own reader.
    if (!types) return bytes.find("word/document.xml") != bytes.npos;
    const auto part = types->find(kTypesPart);
    return part != types->end() &&
           std::any_of(std::begin(kMainTypes), std::end(kMainTypes),
                       [&](std::string_view type) { return part->second.find(type) != std::string::npos; });
}

base::Result<OpenedDocument> open_document(const std::string& name, std::string_view bytes,
                                           bool hidden_text) {
    auto parts = open_package(name, bytes, is_useful_part);
    if (!parts) return base::fail(parts.error());
    OpenedDocument document;
    document.parts = std::move(*parts);
    if (auto done = DocumentOpener(name, document, hidden_text).open(); !done)
        return base::fail(done.error());
    return document;
}

}  // namespace tolmach::formats::docx
