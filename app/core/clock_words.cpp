#include "app/core/clock_words.hpp"

#include <sys/stat.h>

#include <array>
#include <ctime>

namespace app {

namespace {

std::string words_of(std::time_t time)
{
    std::tm parts = {};
    std::array<char, 32> words{};
    if (::localtime_r(&time, &parts) == nullptr) {
        return {};
    }
    return {words.data(), std::strftime(words.data(), words.size(), "%Y-%m-%d %H:%M", &parts)};
}

} // namespace

std::string now_words()
{
    return words_of(std::time(nullptr));
}

std::string modified_words(std::filesystem::path const &file)
{
    struct stat about = {};
    return ::stat(file.c_str(), &about) == 0 ? words_of(about.st_mtime) : std::string{};
}

} // namespace app
