namespace PipelineSdk;

/// <summary>How bad a <see cref="PipelineDiagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably not meant, or refused by a rule whose source is unsure. Compiling goes on.</summary>
    Warning,

    /// <summary>The service refuses it, or it cannot work. <see cref="Pipeline.Compile"/> throws.</summary>
    Error,
}
