#pragma once

#include <filesystem>
#include <string>

/// Where the tests find what they try. Compiled once: paths in the commands of every test source
/// would keep a compiler cache from sharing them between checkouts.
namespace test_places {

std::filesystem::path data(); ///< the source tree's data folder
std::string cli();            ///< the command line program of this build

} // namespace test_places
