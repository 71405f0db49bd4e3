// SPDX-License-Identifier: Apache-2.0
#include "base/error.hpp"

namespace tolmach::base {

std::string to_string(const Location& location) {
    std::string text = location.file;
    if (location.line > 0) {
        text += ":" + std::to_string(location.line);
        if (location.column > 0) text += ":" + std::to_string(location.column);
    }
    return text;
}

std::string to_string(const Error& error) {
    std::string text = to_string(error.location);
    if (!text.empty()) text += ": ";
    text += error.message;
    for (auto cause = error.cause; cause; cause = cause->cause)
        text += " (" + cause->message + ")";
    if (!error.help.empty()) text += "\n  " + error.help;
    return text;
}

}  // namespace tolmach::base
