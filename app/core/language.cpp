#include "app/core/language.hpp"

#include <cstdlib>
#include <string_view>

namespace app {

sim::Language system_language()
{
    for (char const *const variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        char const *const value = std::getenv(variable);
        if (value != nullptr && *value != '\0') {
            std::string_view const name{value};
            bool const neutral = name.starts_with("C") || name.starts_with("POSIX");
            return neutral || name.starts_with("zh") ? sim::Language::zh : sim::Language::en;
        }
    }
    return sim::Language::zh;
}

} // namespace app
