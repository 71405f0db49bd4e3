// SPDX-License-Identifier: Apache-2.0
#include "cli/json_lines.hpp"

#include "text/character.hpp"

#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>

namespace tolmach::cli {

using Json = nlohmann::ordered_json;

base::Result<void> answer_json_lines(Env& env,
                                     const std::function<base::Result<Json>(const nlohmann::json&)>& answer) {
    std::size_t number = 0;
    for (std::string line; std::getline(env.in, line);) {
        ++number;
        if (text::trim(line).empty()) continue;
        const base::Location here = {"standard input", number, 0};
        const auto record = nlohmann::json::parse(line, nullptr, false);
        if (!record.is_object()) return base::fail(base::ErrorCode::Malformed, "not a JSON object", here);
        auto answered = answer(record);
        if (!answered) {
            base::Error error = answered.error();
            if (error.location.file.empty()) error.location = here;
            return base::fail(std::move(error));
        }
        env.out << answered->dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
    return {};
}

base::Result<std::string> string_member(const nlohmann::json& object, const char* name) {
    const auto member = object.find(name);
    if (member == object.end() || !member->is_string())
        return base::fail(base::ErrorCode::Malformed,
                          "no string \"" + std::string(name) + "\" in the object");
    return member->get<std::string>();
}

}  // namespace tolmach::cli
