// SPDX-License-Identifier: Apache-2.0
#include "formats/skeleton.hpp"

#include "formats/base64_sha256.hpp"
#include "formats/package/package.hpp"
#include "formats/plain/cut_words.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace tolmach::formats {
namespace {

using base::ErrorCode;
using nlohmann::json;

constexpr int kVersion = 2;  // 1: the hash is that of the source alone, not of the places in it too.
constexpr std::size_t kMostInside = std::size_t{4} << 20;  // Bytes of a source that travels in the XLIFF.
constexpr std::string_view kExtractAgain = "extract the source again";

auto broken(std::string what) {
    return base::fail(ErrorCode::Malformed, "the skeleton is broken: " + std::move(what), {},
                      std::string(kExtractAgain));
}

bool is_bare_name(std::string_view name) {
    return !name.empty() && name != "." && name != ".." &&
           name.find_first_of(std::string_view("/\\:\0", 4)) == name.npos;
}

// Throws json::exception for what is no number from 0: a conversion would make one of it.
std::size_t offset_of(const json& at) {
    return at.get_ref<const json::number_unsigned_t&>();
}

base::ByteSpan span_of(const json& at) {
    return {base::ByteOffset(offset_of(at.at(0))), base::ByteOffset(offset_of(at.at(1)))};
}

std::string one_line(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
}

// Of the header but for the hash itself, and the source: what is moved there is as wrong as what is changed.
std::string hash_of(json header, const std::string& bytes) {
    header.erase("sha256");
    if (header.at("tolmach-skeleton") == 1) return sha256(bytes);
    Sha256 sum;
    sum.add(one_line(header));
    sum.add(bytes);
    return sum.hex();
}

// The header as one line of JSON with its members in the order of their names; written as it goes, for the
// holes of a long document would make a tree that is larger than all of its text.
class HeaderWriter {
  public:
    explicit HeaderWriter(const SkeletonSink& sink) : sink_(sink) {}

    void write(const Skeleton& skeleton, std::string_view source_file, std::string_view hash) {
        add(R"({{"bom":{},"encoding":)", skeleton.bom);
        add_string(skeleton.encoding);
        if (!source_file.empty()) add_named(R"(,"file":)", source_file);
        add_named(R"(,"format":)", skeleton.format);
        if (skeleton.hidden_text) out_ += R"(,"hidden-text":true)";
        add_list("holes", skeleton.holes, [&](const Hole& hole) {
            out_ += '{';
            if (!hole.part.empty()) {
                add_named(R"("part":)", hole.part);
                out_ += ',';
            }
            add(R"("span":[{},{}])", hole.span.start.value, hole.span.end.value);
            add_named(R"(,"unit":)", hole.unit);
            out_ += '}';
        });
        if (skeleton.kept > 0) add(R"(,"kept":{})", skeleton.kept);
        add_list("note-list", skeleton.note_list,
                 [&](base::ByteSpan span) { add("[{},{}]", span.start.value, span.end.value); });
        if (!hash.empty()) add_named(R"(,"sha256":)", hash);
        add_list("soft-breaks", skeleton.soft_breaks, [&](const SoftBreak& soft) {
            add_named("[", soft.unit);
            add(",{},", soft.at.value);
            add_string(soft.bytes);
            out_ += ']';
        });
        add(",\"tolmach-skeleton\":{}}}\n", kVersion);
        sink_(out_);
    }

  private:
    template <class... Values>
    void add(fmt::format_string<Values...> shape, Values&&... values) {
        fmt::format_to(std::back_inserter(out_), shape, std::forward<Values>(values)...);
    }
    void add_string(std::string_view text) {
        out_ += json(text).dump(-1, ' ', false, json::error_handler_t::replace);
    }
    void add_named(std::string_view name, std::string_view text) {
        out_ += name;
        add_string(text);
    }
    template <class List, class Add>
    void add_list(std::string_view name, const List& list, Add add_entry) {
        constexpr std::size_t kPiece = std::size_t{1} << 14;
        add(R"(,"{}":[)", name);
        bool first = true;
        for (const auto& entry : list) {
            if (!std::exchange(first, false)) out_ += ',';
            add_entry(entry);
            if (out_.size() < kPiece) continue;
            sink_(out_);
            out_.clear();
        }
        out_ += ']';
    }

    const SkeletonSink& sink_;
    std::string out_;
};

// Throws json::exception where the header lacks something or has it in another type.
Skeleton read_header(const json& header) {
    Skeleton skeleton;
    skeleton.format = header.at("format").get<std::string>();
    skeleton.encoding = header.at("encoding").get<std::string>();
    skeleton.bom = header.at("bom").get<bool>();
    skeleton.hidden_text = header.value("hidden-text", false);
    if (header.contains("kept")) skeleton.kept = offset_of(header.at("kept"));
    for (const json& hole : header.at("holes"))
        skeleton.holes.push_back(
            {hole.at("unit").get<std::string>(), span_of(hole.at("span")), hole.value("part", "")});
    for (const json& soft : header.at("soft-breaks"))
        skeleton.soft_breaks.push_back({soft.at(0).get<std::string>(), base::CodePoint(offset_of(soft.at(1))),
                                        soft.at(2).get<std::string>()});
    for (const json& span : header.at("note-list"))
        skeleton.note_list.push_back(span_of(span));
    return skeleton;
}

// Whether a place of UTF-8 text is not inside a character.
bool is_boundary(std::string_view text, base::ByteOffset at) {
    return at.value == text.size() ||
           (at.value < text.size() && (static_cast<unsigned char>(text[at.value]) & 0xC0U) != 0x80U);
}

// Each behind the one before it, or, where they may be nested, inside of it.
bool are_in_order(const std::vector<base::ByteSpan>& spans, std::string_view text, bool nested) {
    base::ByteOffset last;
    std::vector<base::ByteOffset> open;  // Where the spans end that the next may lie in.
    for (const base::ByteSpan span : spans) {
        if (span.start < last || span.end < span.start || !is_boundary(text, span.start) ||
            !is_boundary(text, span.end))
            return false;
        while (!open.empty() && open.back() <= span.start)
            open.pop_back();
        if (!open.empty() && (!nested || open.back() < span.end)) return false;
        open.push_back(span.end);
        last = span.start;
    }
    return true;
}

base::Result<void> check(const Skeleton& skeleton) {
    const auto parts = parts_of(skeleton);
    if (!parts) return base::fail(parts.error());
    std::map<std::string_view, std::vector<base::ByteSpan>> holes;
    for (const Hole& hole : skeleton.holes)
        holes[hole.part].push_back(hole.span);
    for (const auto& [part, spans] : holes)
        if (!parts->contains(part) ||
            !are_in_order(spans, parts->find(part)->second, skeleton.format != "plain"))
            return broken("a hole lies outside its source");
    if (!skeleton.note_list.empty() && !are_in_order(skeleton.note_list, parts->at(""), false))
        return broken("its list of notes lies outside its source");
    for (const SoftBreak& soft : skeleton.soft_breaks) {
        std::u32string bytes = text::to_utf32(soft.bytes);
        if (plain::cut_hyphen(bytes) != 0) bytes.erase(0, 1);
        if (!std::all_of(bytes.begin(), bytes.end(), text::is_space))
            return broken("a line break of it is more than white space");
    }
    return {};
}

}  // namespace

void encode_skeleton(const Skeleton& skeleton, std::string_view source_file, const SkeletonSink& sink) {
    Sha256 sum;
    HeaderWriter([&](std::string_view piece) { sum.add(piece); }).write(skeleton, source_file, {});
    sum.add(skeleton.bytes);
    Base64Encoder record(sink);
    HeaderWriter([&](std::string_view piece) { record.add(piece); }).write(skeleton, source_file, sum.hex());
    if (source_file.empty()) record.add(skeleton.bytes);
    record.end();
}

std::string encode_skeleton(const Skeleton& skeleton, std::string_view source_file) {
    std::string record;
    encode_skeleton(skeleton, source_file, [&](std::string_view piece) { record += piece; });
    return record;
}

base::Result<Skeleton> decode_skeleton(std::string_view record, const ReadBeside& read_beside) {
    auto bytes = from_base64(record);
    if (!bytes) return broken("it is no base64");
    const std::size_t end = std::min(bytes->find('\n'), bytes->size());
    const json header = json::parse(std::string_view(*bytes).substr(0, end), nullptr, false);
    if (!header.is_object()) return broken("its header is no JSON");
    try {
        const json& version = header.at("tolmach-skeleton");
        if (version != kVersion && version != 1)
            return base::fail(ErrorCode::Unsupported, "the skeleton is of another version of this program",
                              {}, std::string(kExtractAgain));
        Skeleton skeleton = read_header(header);
        if (const auto file = header.find("file"); file != header.end()) {
            const auto name = file->get<std::string>();
            if (!is_bare_name(name))
                return base::fail(ErrorCode::Refused,
                                  "the skeleton names the file '" + name + "' outside of its folder", {},
                                  std::string(kExtractAgain));
            auto beside =
                read_beside ? read_beside(name) : broken("its source stands in the file '" + name + "'");
            if (!beside) return base::fail(beside.error());
            skeleton.bytes = std::move(*beside);
        } else {
            skeleton.bytes = bytes->substr(std::min(end + 1, bytes->size()));
        }
        if (hash_of(header, skeleton.bytes) != header.at("sha256").get<std::string>())
            return base::fail(ErrorCode::Invalid, "the skeleton is not the one that was extracted", {},
                              std::string(kExtractAgain));
        if (auto sound = check(skeleton); !sound) return base::fail(sound.error());
        return skeleton;
    } catch (const json::exception&) {
        return broken("its header lacks a field");
    }
}

std::string file_beside(const Skeleton& skeleton, std::string_view xliff_name) {
    return skeleton.bytes.size() <= kMostInside ? "" : std::string(xliff_name) + ".skl";
}

base::Result<Skeleton> skeleton_of(const xliff::File& file, const ReadBeside& read_beside) {
    if (!file.skeleton || file.skeleton->text.empty())
        return base::fail(ErrorCode::Invalid, "the XLIFF of '" + file.original + "' has no skeleton", {},
                          "give the file that was extracted, or the source, with --skeleton; or compose an "
                          "edition with --as html, docx or markdown");
    return decode_skeleton(file.skeleton->text, read_beside);
}

base::Result<std::string> text_of(const Skeleton& skeleton) {
    auto decoded = text::decode(skeleton.bytes, skeleton.encoding);
    if (!decoded) return base::fail(decoded.error());
    if (decoded->bom != skeleton.bom) return broken("its BOM is not that of its source");
    return std::move(decoded->text);
}

base::Result<Parts> parts_of(const Skeleton& skeleton) {
    if (!skeleton.encoding.empty()) {
        auto text = text_of(skeleton);
        if (!text) return base::fail(text.error());
        return Parts{{"", std::move(*text)}};
    }
    std::set<std::string_view> named;
    for (const Hole& hole : skeleton.holes)
        named.insert(hole.part);
    auto parts = open_package(skeleton.format, skeleton.bytes,
                              [&](std::string_view part) { return named.contains(part); });
    if (parts) parts->try_emplace("");
    return parts;
}

}  // namespace tolmach::formats
