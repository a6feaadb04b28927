#pragma once

namespace app {

/// Marks a sentence in a table for translation; whoever draws it calls sim::tr.
constexpr char const *label_key(char const *english)
{
    return english;
}

} // namespace app
