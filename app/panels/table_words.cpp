#include "app/panels/table_words.hpp"

#include "app/view/label_key.hpp"

#include <string_view>
#include <utility>

namespace app {

namespace {

using Name = std::pair<std::string_view, char const *>;

constexpr Name layers[] = {{"jurisdictions", label_key("Towns and streets")},
                           {"blocks", label_key("Blocks")},
                           {"heat_sources", label_key("Heat sources")},
                           {"heat_mains", label_key("Heat mains")},
                           {"gas_stations", label_key("Gas stations")},
                           {"gas_mains", label_key("Gas mains")},
                           {"substations", label_key("Substations")},
                           {"feeders", label_key("10 kV feeders")},
                           {"feeder_sections", label_key("Feeder sections")},
                           {"transformer_zones", label_key("Transformer zones")},
                           {"climate_normals", label_key("Climate normals")},
                           {"weather_years", label_key("Weather years")},
                           {"weather_hours", label_key("Weather by hour")},
                           {"building_classes", label_key("Building classes")},
                           {"occupancy_patterns", label_key("Occupancy patterns")},
                           {"transformer_sizes", label_key("Transformer sizes")},
                           {"conductors", label_key("Conductors")},
                           {"routes", label_key("Routes")},
                           {"parameters", label_key("Parameters")},
                           {"policy_rules", label_key("Policy rules")},
                           {"programmes", label_key("Programmes")},
                           {"phasing", label_key("Phasing")},
                           {"published_figures", label_key("Published figures")},
                           {"finding_rules", label_key("Rules of findings")},
                           {"units", label_key("Units and offices")},
                           {"tasks", label_key("Tasks")},
                           {"phases", label_key("Phases")},
                           {"calendar_days", label_key("Holidays and shifted working days")},
                           {"crew_types", label_key("Kinds of crews")},
                           {"progress", label_key("Weekly returns")},
                           {"problems", label_key("List of problems")},
                           {"works", label_key("Works")}};

template <std::size_t N>
char const *label_in(Name const (&names)[N], std::string const &name)
{
    for (auto const &[key, label] : names) {
        if (key == name) {
            return label;
        }
    }
    return name.c_str();
}

} // namespace

char const *layer_label(std::string const &layer)
{
    return label_in(layers, layer);
}

float column_width(std::string const &column, bool is_number)
{
    if (column == "source" || column == "illustrative" || column == "responsible_post") {
        return 220.0F;
    }
    if (column == "name" || column == "name_en" || column == "name_zh") {
        return 116.0F;
    }
    if (column == "code" || column == "key" || column == "section" || column == "block") {
        return 104.0F;
    }
    return is_number ? 92.0F : 84.0F;
}

} // namespace app
