namespace PipelineSdk.Local;

/// <summary>The step types that the engine treats in a way of their own, as definitions name them.</summary>
internal static class StepKinds
{
    public const string Processing = "Processing";
    public const string Training = "Training";
    public const string Tuning = "Tuning";
    public const string Transform = "Transform";
    public const string Model = "Model";
    public const string RegisterModel = "RegisterModel";
    public const string Condition = "Condition";
    public const string Fail = "Fail";
    public const string Lambda = "Lambda";
    public const string Callback = "Callback";
    public const string ClarifyCheck = "ClarifyCheck";
    public const string QualityCheck = "QualityCheck";
    public const string Endpoint = "Endpoint";
    public const string EndpointConfig = "EndpointConfig";
    public const string InferenceComponent = "InferenceComponent";
}
