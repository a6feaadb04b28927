#pragma once

#include <string>
#include <vector>

namespace app {

/// A file of a kind that can be taken in.
[[nodiscard]] bool is_readable_file(std::string const &path);

/// What a path could go on to: folders first, with a slash, then files that can be taken in, each as
/// a whole path; at most 200. Hidden ones only if the path asks for them.
[[nodiscard]] std::vector<std::string> completions_of(std::string const &path);

} // namespace app
