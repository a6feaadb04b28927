"""map_peers.py PLAIN.gpkg: QGIS and Mapnik draw the layer `blocks` at 1600 x 900 with fill by
`family`, outline and names, as bench-map does: all of it, five and twenty times closer. Prints the
median of seven pictures each, after one that is not counted. What is not installed is said.

Debian: python3-qgis, python3-mapnik. No window is needed."""
import os
import statistics
import sys
import time

WIDTH, HEIGHT, RUNS = 1600, 900, 7
FILLS = ["#A3A6AB", "#E6A06B", "#85B8DA", "#80CCB6", "#F2D088"]
OUTLINE = "#FFFFFF"


def closer(box, times):
    """The middle of a box (x0, y0, x1, y1), widened to the picture's shape."""
    across = max((box[2] - box[0]) / WIDTH, (box[3] - box[1]) / HEIGHT) / times
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return (x - across * WIDTH / 2, y - across * HEIGHT / 2, x + across * WIDTH / 2, y + across * HEIGHT / 2)


def median_ms(draw):
    draw()
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        draw()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def tell(name, opened_ms, draw_at, box):
    for times in (1, 5, 20):
        print(f"{name}: {times} times: {median_ms(lambda: draw_at(closer(box, times), times)):.1f} ms", flush=True)
    print(f"{name}: open to first picture {opened_ms:.0f} ms", flush=True)


def qgis(file):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import (QgsApplication, QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsMapRendererParallelJob,
                           QgsMapSettings, QgsPalLayerSettings, QgsRectangle, QgsRendererCategory, QgsVectorLayer,
                           QgsVectorLayerSimpleLabeling)
    from qgis.PyQt.QtCore import QSize
    application = QgsApplication([], False)
    application.initQgis()
    start = time.perf_counter()
    layer = QgsVectorLayer(f"{file}|layername=blocks", "blocks", "ogr")
    layer.setRenderer(QgsCategorizedSymbolRenderer("family", [
        QgsRendererCategory(i, QgsFillSymbol.createSimple(
            {"color": fill, "outline_color": OUTLINE, "outline_width": "0.3"}), str(i))
        for i, fill in enumerate(FILLS)]))
    labels = QgsPalLayerSettings()
    labels.fieldName = "code"
    labels.fitInPolygonOnly = True  # names stand in areas that have room for them
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))

    def draw_at(box, times):
        layer.setLabelsEnabled((box[2] - box[0]) / WIDTH * 50 < 300)  # as ours: from 50 x 50 pixels an area
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(layer.crs())
        settings.setOutputSize(QSize(WIDTH, HEIGHT))
        settings.setExtent(QgsRectangle(*box))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        return job.renderedImage()

    extent = layer.extent()
    box = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    draw_at(closer(box, 1), 1)
    tell("QGIS", (time.perf_counter() - start) * 1000, draw_at, box)


def mapnik(file):
    import mapnik as mk
    start = time.perf_counter()
    rules = "".join(
        f"<Rule><Filter>[family]={i}</Filter><PolygonSymbolizer fill='{fill}'/>"
        f"<LineSymbolizer stroke='{OUTLINE}' stroke-width='1.2'/></Rule>" for i, fill in enumerate(FILLS))
    style = f"<Map srs='epsg:4526' background-color='#F4F2ED'><Style name='areas'>{rules}</Style>" \
            f"<Layer name='blocks' srs='epsg:4526'><StyleName>areas</StyleName><Datasource>" \
            f"<Parameter name='type'>ogr</Parameter><Parameter name='file'>{file}</Parameter>" \
            f"<Parameter name='layer'>blocks</Parameter></Datasource></Layer></Map>"
    sheet = mk.Map(WIDTH, HEIGHT)
    mk.load_map_from_string(sheet, style)
    sheet.zoom_all()
    seen = sheet.layers[0].envelope()
    box = (seen.minx, seen.miny, seen.maxx, seen.maxy)

    def draw_at(part, _times):  # without names: its fonts are another matter
        sheet.zoom_to_box(mk.Box2d(*part))
        mk.render(sheet, mk.Image(WIDTH, HEIGHT))

    draw_at(closer(box, 1), 1)
    tell("Mapnik", (time.perf_counter() - start) * 1000, draw_at, box)


def main():
    for name, measure in (("QGIS", qgis), ("Mapnik", mapnik)):
        try:
            measure(sys.argv[1])
        except ImportError as error:
            print(f"{name} is not installed ({error})", flush=True)


main()
