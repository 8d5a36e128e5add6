using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Plan;

/// <summary>A class to be generated.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Shape">The shape that it stands for.</param>
/// <param name="Resource">The resource whose request or report it is, or <see langword="null"/> for a structure within one.</param>
internal sealed record ClassPlan(string Name, ModelShape Shape, Resource? Resource = null);
