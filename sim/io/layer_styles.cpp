#include "sim/io/layer_style.hpp"

namespace sim::io {

namespace {

// The product's colours: route families after Okabe and Ito, mains darker shades of theirs.
constexpr unsigned heat_main = 0xA63E00;
constexpr unsigned gas_main = 0x00507D;
constexpr unsigned power_line = 0x5B46D9;
constexpr unsigned calm = 0x9FA9B6;
constexpr unsigned heavy = 0xFDAE4B;
constexpr unsigned overloaded = 0xB10026;

LayerStyle routes(char const *description)
{
    return {.table = "results_blocks",
            .name = "技术路线",
            .description = description,
            .shape = ShapeKind::polygon,
            .size_mm = 0.2,
            .attribute = "family",
            .classes = {{"heat_network", "集中供热", 0xD55E00},
                        {"gas", "煤改气", 0x0072B2},
                        {"electric", "新能源取暖（电）", 0x009E73},
                        {"solar_electric", "新能源取暖（太阳能+电辅助）", 0xE69F00},
                        {"none", "现状燃煤散烧", 0x4D4D4D},
                        {"", "未确定技术路线", 0xBBBBBB}}};
}

LayerStyle plain(char const *table, char const *name, ShapeKind shape, double size_mm,
                 unsigned colour)
{
    return {.table = table,
            .name = name,
            .description = name,
            .shape = shape,
            .size_mm = size_mm,
            .attribute = {},
            .classes = {{"", name, colour}}};
}

LayerStyle loads(char const *table, char const *name, ShapeKind shape, double size_mm)
{
    return {.table = table,
            .name = name,
            .description = "最冷季负荷水平：正常、重载、过载",
            .shape = shape,
            .size_mm = size_mm,
            .attribute = "status",
            .classes = {{"normal", "正常", calm},
                        {"heavy", "重载", heavy},
                        {"overload", "过载", overloaded},
                        {"", "未计算", 0xDEDEDE}}};
}

} // namespace

std::vector<LayerStyle> project_styles()
{
    LayerStyle gas_stations = plain("gas_stations", "燃气场站", ShapeKind::point, 3.0, gas_main);
    gas_stations.attribute = "kind";
    gas_stations.classes = {
        {"gate", "门站", gas_main}, {"regulator", "调压箱", 0x85B8DA}, {"", "门站", gas_main}};
    LayerStyle gas_mains = plain("gas_mains", "燃气管线", ShapeKind::line, 0.5, gas_main);
    gas_mains.attribute = "state";
    gas_mains.classes = {{"existing", "现状", gas_main}, {"planned", "规划", 0x6FB3DC}};
    LayerStyle zones = plain("transformer_zones", "台区", ShapeKind::point, 1.6, power_line);
    zones.attribute = "ownership";
    zones.classes = {{"public", "公变", power_line}, {"private", "专变", 0xA594FF}};
    return {routes("印发方案各改造片区技术路线"),
            plain("heat_sources", "热源", ShapeKind::point, 4.0, heat_main),
            plain("heat_mains", "供热管线", ShapeKind::line, 0.6, heat_main),
            std::move(gas_stations),
            std::move(gas_mains),
            plain("substations", "变电站", ShapeKind::point, 4.0, power_line),
            plain("feeder_sections", "10千伏线路段", ShapeKind::line, 0.4, power_line),
            std::move(zones)};
}

std::vector<LayerStyle> results_styles()
{
    return {routes("该方案各改造片区技术路线"),
            loads("results_zones", "台区负荷", ShapeKind::point, 2.0),
            loads("results_feeders", "馈线负荷", ShapeKind::line, 0.6),
            loads("results_substations", "变电站负荷", ShapeKind::point, 5.0)};
}

} // namespace sim::io
