// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/document.hpp"

#include "formats/odt/vocabulary.hpp"
#include "formats/package/package.hpp"
#include "text/encoding.hpp"

#include <algorithm>
#include <utility>

namespace tolmach::formats::odt {
namespace {

using base::ErrorCode;

constexpr std::string_view kMediaType = "application/vnd.oasis.opendocument.text";
constexpr std::string_view kBody = "content.xml", kStyleSheet = "styles.xml", kProperties = "meta.xml";
constexpr std::string_view kManifest = "META-INF/manifest.xml";

// By what the package holds, where its first bytes do not say it.
bool says_it_is_text(std::string_view bytes) {
    const auto parts = open_package(
        "", bytes, [](std::string_view part) { return part == "mimetype" || part == kManifest; });
    if (!parts) return false;
    return std::any_of(parts->begin(), parts->end(),
                       [](const auto& part) { return part.second.find(kMediaType) != std::string::npos; });
}

// The first entry of a package is its media type, stored as it is (ODF 1.3 part 2, 3.3); some tools put it
// elsewhere, and the list of the entries at the end still says what it is.
bool is_text_package(std::string_view bytes) {
    constexpr std::size_t kNameLength = 26, kExtraLength = 28, kName = 30;
    if (!is_package(bytes)) return false;
    const auto number_at = [&](std::size_t at) {
        return at + 1 < bytes.size()
                   ? static_cast<std::size_t>(static_cast<unsigned char>(bytes[at]) |
                                              static_cast<unsigned char>(bytes[at + 1]) << 8)
                   : 0;
    };
    const std::size_t length = number_at(kNameLength);
    if (bytes.substr(std::min(kName, bytes.size()), length) == "mimetype") {
        const std::size_t content = kName + length + number_at(kExtraLength);
        const std::string_view type = bytes.substr(std::min(content, bytes.size()), kMediaType.size() + 1);
        // `…text`, `…text-template`, `…text-master`; not `…text-web`, which is a page.
        if (type.starts_with("application/")) return type.starts_with(kMediaType);
    }
    constexpr std::size_t kDirectory = std::size_t{1} << 16;
    const std::string_view last = bytes.substr(bytes.size() > kDirectory ? bytes.size() - kDirectory : 0);
    return last.find(kManifest) != last.npos && says_it_is_text(bytes);
}

bool is_flat_text(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 8192);
    const auto start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (start == head.npos || head[start] != '<') return false;
    return head.find(kOfficeNamespace) != head.npos && head.find(kMediaType) != head.npos;
}

base::Result<ReadPart> part_of(const std::string& name, std::string part, std::string xml,
                               const Looks* common, bool hidden_text) {
    const std::string shown = part.empty() ? name : name + "/" + part;
    auto read = read_part(shown, xml, common, hidden_text);
    if (!read) return base::fail(read.error());
    return ReadPart{std::move(part), std::move(xml), std::move(*read)};
}

base::Result<Document> read_flat(const std::string& name, std::string_view bytes, bool hidden_text) {
    auto decoded = text::decode(bytes);
    if (decoded && decoded->encoding != "UTF-8" && decoded->encoding != "US-ASCII")
        return base::fail(ErrorCode::Unsupported, "this flat document is not UTF-8", {name, 0, 0},
                          "open it in an office program and save it again");
    if (!decoded) {
        base::Error error = decoded.error();
        error.location.file = name;
        return base::fail(std::move(error));
    }
    auto part = part_of(name, "", std::move(decoded->text), nullptr, hidden_text);
    if (!part) return base::fail(part.error());
    Document document;
    document.is_flat = true;
    document.bom = decoded->bom;
    document.language = part->part.looks.language();
    document.parts.push_back(std::move(*part));
    return document;
}

base::Result<void> check_manifest(const std::string& name, const Parts& parts) {
    const auto manifest = parts.find(kManifest);
    if (manifest != parts.end() && manifest->second.find("encryption-data") != std::string::npos)
        return base::fail(ErrorCode::Unsupported, "the document is encrypted", {name, 0, 0},
                          "save it without a password");
    if (!parts.contains(kBody))
        return base::fail(ErrorCode::Malformed, "the document has no part content.xml", {name, 0, 0},
                          "open it in an office program and save it again");
    for (const auto& [part, bytes] : parts)
        if (auto sound = require_utf8(name, part, bytes); !sound) return sound;
    return {};
}

}  // namespace

bool is_document(std::string_view bytes) {
    return is_text_package(bytes) || is_flat_text(bytes);
}

base::Result<Document> read_document(const std::string& name, std::string_view bytes, bool hidden_text) {
    if (!is_package(bytes)) return read_flat(name, bytes, hidden_text);
    auto parts = open_package(name, bytes, [](std::string_view part) {
        return part == kBody || part == kStyleSheet || part == kProperties || part == kManifest;
    });
    if (!parts) return base::fail(parts.error());
    if (auto sound = check_manifest(name, *parts); !sound) return base::fail(sound.error());
    Document document;
    std::vector<ReadPart> others;
    const Looks* common = nullptr;
    for (const std::string_view each : {kStyleSheet, kProperties}) {
        const auto at = parts->find(each);
        if (at == parts->end()) continue;
        auto part = part_of(name, at->first, std::move(at->second), nullptr, hidden_text);
        if (!part) return base::fail(part.error());
        others.push_back(std::move(*part));
    }
    if (!others.empty() && others.front().name == kStyleSheet) common = &others.front().part.looks;
    auto body = part_of(name, std::string(kBody), std::move(parts->find(kBody)->second), common, hidden_text);
    if (!body) return base::fail(body.error());
    if (common) document.language = common->language();
    body->part.looks = Looks();  // It leans on a part that is moved.
    document.parts.push_back(std::move(*body));
    for (ReadPart& part : others)
        document.parts.push_back(std::move(part));
    return document;
}

}  // namespace tolmach::formats::odt
