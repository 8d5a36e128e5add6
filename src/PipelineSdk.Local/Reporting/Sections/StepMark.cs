namespace PipelineSdk.Local;

/// <summary>A step's state as an icon: a shape as well as a color.</summary>
internal static class StepMark
{
    public static void Icon(HtmlWriter html, string stateClass, string label) =>
        html.Write($"<svg class=\"icon {stateClass}\" role=\"img\" aria-label=\"{label}\"><use href=\"#i-{stateClass}\"/></svg>");
}
