// SPDX-License-Identifier: Apache-2.0
#include "cli/romanize_command.hpp"

#include "cli/input.hpp"
#include "cli/json_lines.hpp"
#include "romanization/romanize.hpp"
#include "text/encoding.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace tolmach::cli {
namespace {

using romanization::Scheme;
using Json = nlohmann::ordered_json;

/// The scheme that an object names, or else that of the command line.
base::Result<const Scheme*> scheme_of(const nlohmann::json& record, const std::vector<Scheme>& schemes,
                                      const std::string& otherwise) {
    if (!record.contains("scheme")) {
        if (!otherwise.empty()) return scheme_named(schemes, otherwise);
        return base::fail(base::ErrorCode::Usage, "neither --scheme nor a \"scheme\" in the object");
    }
    const auto id = string_member(record, "scheme");
    if (!id) return base::fail(id.error());
    return scheme_named(schemes, *id);
}

base::Result<Json> romanized_record(const nlohmann::json& record, const std::vector<Scheme>& schemes,
                                    const std::string& otherwise) {
    const auto cyrillic = string_member(record, "text");
    if (!cyrillic) return base::fail(cyrillic.error());
    const auto scheme = scheme_of(record, schemes, otherwise);
    if (!scheme) return base::fail(scheme.error());
    return Json{{"id", record.value("id", nlohmann::json())}, {"text", romanize(**scheme, *cyrillic)}};
}

}  // namespace

void RomanizeCommand::declare(OptionParser& parser) {
    parser.option("FILE", file_, "The text; - is standard input").shows_default();
    parser.option("--scheme ID", scheme_, "The scheme to write by; tolmach schemes lists them");
    schemes_.declare(parser);
    parser.flag("--jsonl", jsonl_,
                R"(Objects {"id","text","scheme"} in, {"id","text"} out; a "scheme" goes before --scheme)");
}

base::Result<int> RomanizeCommand::run(Env& env) {
    if (scheme_.empty() && !jsonl_)
        return base::fail(base::ErrorCode::Usage, "--scheme is missing", {}, "tolmach schemes lists them");
    const auto schemes = schemes_.load(env);
    if (!schemes) return base::fail(schemes.error());
    if (auto piped = needs_piped_input(jsonl_ ? "-" : file_, env); !piped) return base::fail(piped.error());
    if (jsonl_) {
        const auto done = answer_json_lines(
            env, [&](const nlohmann::json& record) { return romanized_record(record, *schemes, scheme_); });
        if (!done) return base::fail(done.error());
        return kClean;
    }
    const auto scheme = scheme_named(*schemes, scheme_);
    if (!scheme) return base::fail(scheme.error());
    const auto bytes = read_input(file_, env);
    if (!bytes) return base::fail(bytes.error());
    const auto decoded = text::decode(*bytes);
    if (!decoded) return base::fail(decoded.error());
    env.out << romanize(**scheme, decoded->text);
    return kClean;
}

}  // namespace tolmach::cli
