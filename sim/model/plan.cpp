#include "sim/model/plan.hpp"

namespace sim {

char const *key_of(Retrofit retrofit)
{
    switch (retrofit) {
    case Retrofit::walls:
        return "walls";
    case Retrofit::full:
        return "full";
    case Retrofit::none:
        break;
    }
    return "none";
}

std::optional<Retrofit> parse_retrofit(std::string_view key)
{
    for (Retrofit const retrofit : {Retrofit::none, Retrofit::walls, Retrofit::full}) {
        if (key == key_of(retrofit)) {
            return retrofit;
        }
    }
    return std::nullopt;
}

} // namespace sim
