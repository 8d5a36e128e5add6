global using System.ComponentModel;
global using System.Diagnostics.CodeAnalysis;
